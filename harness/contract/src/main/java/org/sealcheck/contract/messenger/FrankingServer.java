package org.sealcheck.contract.messenger;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("messenger.franking.server")
@Doc("The server, as far as franking goes: it has the keys K_F and sees no plaintext.")
public interface FrankingServer {

    @Doc("A server with its first key.")
    Server createServer(NewServer input);

    @Doc("Makes the reporting tag of a message that passes by.")
    Stamped stamp(ToStamp input);

    @Doc("Takes a new key. Messages stamped under earlier ones can be reported for a while.")
    Epoch rotate(Rotation input);

    @Doc("The context as it goes into the reporting tag.")
    Encoded encodeContext(FrankingContext input);

    record NewServer(
            @Doc("unsigned 32 bits: the number of the first key")
            long epoch,

            @Doc("32 bytes, K_F; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Server(
            @Doc("a handle, chosen by the implementation") @Handle
            String server) {}

    record ToStamp(
            @Handle String server,
            @Doc("32 bytes, T_F") Bytes frankingTag,
            String senderId,
            @Doc("unsigned 32 bits") long senderDevice,
            @Doc("the group, or the other person") String threadId,
            String messageId,
            @Doc("ms since 1970") long now) {}

    record Stamped(
            @Doc("32 bytes, R_F") Bytes reportingTag,
            @Doc("encoded") Bytes context) {}

    record Rotation(
            @Handle String server,
            @Doc("ms since 1970") long now,

            @Doc("32 bytes, K_F; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Epoch(@Doc("of the key now in use") long epoch) {}

    record Encoded(Bytes context) {}
}
