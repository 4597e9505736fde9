package org.sealcheck.reference.messenger.retries;

import java.util.Map;
import java.util.Optional;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.MessengerLimits;
import org.sealcheck.reference.messenger.client.ClientReason;
import org.sealcheck.reference.messenger.client.MessengerClient;
import org.sealcheck.reference.messenger.client.Receiving;
import org.sealcheck.reference.messenger.client.Transport;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.prekeys.PreKeyStore;
import org.sealcheck.reference.signal.prekeys.SignedPreKey;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.session.Ciphertext;
import org.sealcheck.reference.signal.session.Device;

/** What the recipient of a message does that it cannot read: it asks for the message again. */
public final class Asking {
    private Asking() {}

    /**
     * Takes an envelope; if it does not decrypt, the answer is the receipt for its sender (RETRY-001).
     *
     * @param from whom the transport names as sender
     * @param chat in which the transport delivers it
     * @param entropy 32 bytes for the next ratchet key or for the one-time prekey of a bundle, whichever is made
     * @throws Rejection if it is a duplicate, of a changed identity or of another chat: asking again would not help
     */
    public static Reception receive(
            MessengerClient client,
            Address from,
            String chat,
            String messageId,
            Ciphertext ciphertext,
            Entropy entropy) {
        try {
            Receiving.Received received = Receiving.receive(client, from, chat, ciphertext, entropy);
            MessengerClient next =
                    received.client().with(received.client().requested().without(from, messageId));
            return new Reception(next, Optional.of(received.message()), Optional.empty());
        } catch (Rejection e) {
            if (!isMendedByRetry(e)) {
                throw e;
            }
            return ask(client, from, chat, messageId, entropy);
        }
    }

    /** Whether another envelope could be read: what was authentic and is refused all the same will be again. */
    private static boolean isMendedByRetry(Rejection why) {
        if (why.reason() instanceof ClientReason) {
            return false;
        }
        return switch (why.layer()) {
            case REPLAY, IDENTITY, POLICY -> false;
            default -> true;
        };
    }

    private static Reception ask(MessengerClient client, Address from, String chat, String messageId, Entropy entropy) {
        int count = client.requested().of(from, messageId) + 1;
        if (!mayAsk(count)) {
            return new Reception(client, Optional.empty(), Optional.empty());
        }
        MessengerClient counted = client.with(client.requested().with(from, messageId, count));
        Offer offer =
                needsBundle(count) ? offer(counted.device(), entropy) : new Offer(counted.device(), Optional.empty());
        RetryReceipt receipt = new RetryReceipt(client.address(), chat, messageId, count, offer.bundle());
        return new Reception(counted.with(offer.device()), Optional.empty(), Optional.of(receipt));
    }

    /** RETRY-022. */
    private static boolean mayAsk(int count) {
        return count <= MessengerLimits.maxRequested();
    }

    /** RETRY-022: the first retry in the session as it is, later ones in a new session. */
    private static boolean needsBundle(int count) {
        return count >= 2;
    }

    /** The newest signed prekey and a one-time prekey made for this receipt; nothing before the device registered. */
    private static Offer offer(Device device, Entropy entropy) {
        Map.Entry<Long, SignedPreKey> newest = device.preKeys().signed().lastEntry();
        if (newest == null) {
            return new Offer(device, Optional.empty());
        }
        PreKeyStore.Generated made =
                device.preKeys().generateOneTime(device.preKeys().nextOneTimeId(), 1, entropy);
        UnverifiedBundle bundle = new UnverifiedBundle(
                device.registrationId(),
                device.identity().identityKey(),
                newest.getValue().publicPart(),
                Optional.of(made.publicKeys().get(0)));
        return new Offer(device.withPreKeys(made.store()), Optional.of(bundle));
    }

    private record Offer(Device device, Optional<UnverifiedBundle> bundle) {}

    /**
     * What became of an envelope.
     *
     * @param message if it was read
     * @param receipt for its sender, if it was not read and may be asked for; the receipt names the asking device
     */
    public record Reception(MessengerClient client, Optional<Transport> message, Optional<RetryReceipt> receipt) {}
}
