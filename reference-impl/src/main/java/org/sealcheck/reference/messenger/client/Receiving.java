package org.sealcheck.reference.messenger.client;

import java.util.Optional;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.session.Ciphertext;
import org.sealcheck.reference.signal.session.Reading;

/** What a client does with an envelope. A rejection leaves the client as it was. */
public final class Receiving {
    private Receiving() {}

    /**
     * Decrypts an envelope and says what it holds.
     *
     * @param from whom the transport names as sender
     * @param chat in which the transport delivers it
     * @param entropy 32 bytes, drawn only if the message turns the ratchet
     * @throws Rejection as {@link Reading#decrypt}; bad-transport, wrong-destination
     */
    public static Received receive(
            MessengerClient client, Address from, String chat, Ciphertext ciphertext, Entropy entropy) {
        Reading.Read read = Reading.decrypt(client.device(), from, ciphertext.type(), ciphertext.body(), entropy);
        Transport message = Transport.parse(read.plaintext());
        requireBoundDestination(client, from, chat, message.destination());
        return new Received(client.with(read.device()).observeIdentity(from), message);
    }

    /**
     * A copy from one's own account must name the chat it arrives in, and no other sender's message may name one
     * (FAN-008).
     */
    private static void requireBoundDestination(
            MessengerClient client, Address from, String chat, Optional<String> destination) {
        boolean ownCopy = from.name().equals(client.address().name());
        if (!destination.equals(ownCopy ? Optional.of(chat) : Optional.empty())) {
            throw new Rejection(
                    ClientReason.WRONG_DESTINATION,
                    "FAN-008",
                    "the message of " + from + " was not sent in the chat it arrived in");
        }
    }

    /** The client after a message, and the message. */
    public record Received(MessengerClient client, Transport message) {}
}
