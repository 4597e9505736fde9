package org.sealcheck.contract.messenger;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("messenger.franking.sender")
@Doc("A device that franks what it sends.")
public interface FrankingSender {

    @Doc("A device that has sent nothing.")
    Sender createSender(Empty input);

    @Doc("Frames a content, franks it and keeps it.")
    Franked frank(ToFrank input);

    @Doc("The server's answer to a message that was sent. Rejects (layer state) one that was not.")
    Empty acknowledge(Acknowledgement input);

    @Doc("What the sender keeps of a message. Rejects (layer state) before it was acknowledged.")
    FrankingReport kept(OfMessage input);

    record Sender(
            @Doc("a handle, chosen by the implementation") @Handle
            String sender) {}

    record ToFrank(
            @Handle String sender,
            String messageId,

            @Doc("the consumer message, serialized: a text or an attachment")
            Bytes content,

            @Doc("32 bytes, N_F; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Franked(
            @Doc("M: what is encrypted for every device") Bytes message,

            @Doc("32 bytes, T_F; absent if this message is not franked") @Nullable
            Bytes frankingTag) {}

    record Acknowledgement(
            @Handle String sender,
            String messageId,
            @Doc("32 bytes, R_F") Bytes reportingTag,
            Bytes context) {}

    record OfMessage(@Handle String sender, String messageId) {}
}
