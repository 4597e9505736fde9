package org.sealcheck.contract.messenger;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("messenger.franking.recipient")
@Doc("A device that verifies franked messages before it shows them, and can report them.")
public interface FrankingRecipient {

    @Doc("A device that has received nothing.")
    Recipient createRecipient(Empty input);

    @Doc("Takes what came out of the decryption, with what the server said beside it; answers what is shown. Rejects a"
            + " message whose franking does not verify.")
    Shown receive(Received input);

    @Doc("The report of a message that was shown. Rejects (layer state) one that was not.")
    FrankingReport report(OfMessage input);

    record Recipient(
            @Doc("a handle, chosen by the implementation") @Handle
            String recipient) {}

    record Received(
            @Handle String recipient,
            String messageId,
            @Doc("M, decrypted") Bytes message,

            @Doc("32 bytes, T_F; absent if there was none") @Nullable
            Bytes frankingTag,

            @Doc("32 bytes, R_F; absent if there was none") @Nullable
            Bytes reportingTag,

            @Doc("absent if there was none") @Nullable Bytes context) {}

    record Shown(@Doc("the consumer message, serialized") Bytes content) {}

    record OfMessage(@Handle String recipient, String messageId) {}
}
