package org.sealcheck.contract.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Needs;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.PreKeyBundle;

@Role("messenger.retries")
@Doc(
        "Receipts, and messages that are sent again. Works on a client of role messenger.client, as recipient and as sender.")
public interface MessengerRetries {

    @Doc(
            "As messenger.client.receive; where the envelope does not decrypt, the answer is a retry receipt for its sender."
                    + " Rejects where asking again would not help: duplicates, a changed identity, another chat.")
    Reception receive(Incoming input);

    @Doc("A device has received messages. Receipts for messages that are not in the journal do nothing.")
    Empty deliveryReceipt(Delivery input);

    @Doc("A device asks for a message again. Gives what is sent, or rejects with the condition that does not hold.")
    Resent retryReceipt(Retry input);

    @Doc("The client's user deleted or withdrew a message: it is not sent again.")
    Empty deleteMessage(OfMessage input);

    @Needs(Ability.STATE_EXPORT)
    @Doc("What the journal holds, after whatever is over has been dropped.")
    Journal journal(Look input);

    record Incoming(
            @Handle String client,
            String messageId,
            @Doc("whom the transport names as sender") Address from,

            @Doc("in which the transport delivers it, as the receiver's account names it")
            String chat,

            MessageType type,
            Bytes body,
            @Doc("ms since 1970") long now,

            @Doc("32 bytes, the next ratchet key or the private key of a bundle's one-time prekey, whichever is made;"
                    + " only with ability entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Reception(
            @Doc("absent if it was not read") MessengerClient.@Nullable Content content,

            @Doc("absent if it was read, or if it was asked for too often") @Nullable
            Receipt retryReceipt) {}

    record Receipt(
            String messageId,
            @Doc("as the asking account names it") String chat,

            @Doc("how often this device has asked for it, from 1")
            long count,

            @Doc("absent if none is sent") @Nullable PreKeyBundle bundle) {}

    record Delivery(
            @Handle String client,
            @Doc("whom the transport names as recipient") Address from,
            @Doc("as the client's account names it") String chat,
            List<String> messageIds,
            @Doc("ms since 1970") long now) {}

    record Retry(
            @Handle String client,

            @Doc("whom the transport names as the asking device")
            Address from,

            @Doc("as the client's account names it") String chat,
            String messageId,
            @Doc("as the receipt claims") long count,
            @Doc("absent if the receipt has none") @Nullable PreKeyBundle bundle,
            @Doc("ms since 1970") long now,

            @Doc("64 bytes, used only with a bundle: 32 for the base key, 32 for the first ratchet key; only with"
                    + " ability entropy-injected")
            @Nullable
            Bytes entropy) {}

    record Resent(
            @Doc("everything that is sent") List<Envelope> envelopes,

            @Doc("the time that is sent with it, ms since 1970")
            long sentAt) {}

    record OfMessage(@Handle String client, String messageId) {}

    record Look(@Handle String client, @Doc("ms since 1970") long now) {}

    record Journal(@Doc("by message id, then device") List<Row> rows) {}

    record Row(
            String messageId,
            Address device,

            @Doc("how many identity changes of the device were processed when the message was sent")
            int identityVersion,

            @Doc("ms since 1970") long sentAt,
            @Doc("retries honoured so far") int honoured) {}
}
