package org.sealcheck.reference.messenger.franking;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;

/**
 * What a device keeps of the messages it sent and was shown (FRANK-014, FRANK-016): M, N_F, T_F, R_F and context, by message
 * id. Immutable.
 */
public final class Mailbox {
    private final PMap<String, Kept> kept;

    /** A message; {@code stamp} is missing until the server has answered, or if it never does. */
    private record Kept(ReceivedMessage message, byte[] tag, Optional<Stamp> stamp) {}

    /**
     * What the server adds to a message.
     *
     * @param reportingTag 32 bytes, R_F
     * @param context encoded
     */
    public record Stamp(byte[] reportingTag, byte[] context) {}

    private Mailbox(PMap<String, Kept> kept) {
        this.kept = kept;
    }

    public static Mailbox empty() {
        return new Mailbox(HashTreePMap.empty());
    }

    /** A message to send, and the mailbox that keeps it. */
    public record Sent(Mailbox mailbox, FrankedMessage franked) {}

    /** Frames, franks and keeps what is sent (FRANK-005). */
    public Sent send(String messageId, byte[] content, Entropy entropy) {
        FrankedMessage franked = FrankedMessage.of(content, entropy);
        ReceivedMessage own = ReceivedMessage.parse(franked.message());
        return new Sent(with(messageId, new Kept(own, franked.tag(), Optional.empty())), franked);
    }

    /**
     * The server's answer to a message that was sent (FRANK-014).
     *
     * @throws Rejection unknown-message, bad-tag-length
     */
    public Mailbox acknowledged(String messageId, Stamp stamp) {
        FrankingTag.requireTagLength(stamp.reportingTag());
        Kept sent = find(messageId);
        return with(messageId, new Kept(sent.message(), sent.tag(), Optional.of(stamp)));
    }

    /** What is shown, and the mailbox that keeps it. */
    public record Shown(Mailbox mailbox, byte[] content) {}

    /**
     * Verifies what was decrypted before anything of it is shown (FRANK-015).
     *
     * @param message M
     * @param tag T_F, if there was one
     * @param stamp what the server added, if anything
     * @throws Rejection as {@link ReceivedMessage#parse} and {@link ReceivedMessage#verify}, and missing-franking-tag
     */
    public Shown receive(String messageId, byte[] message, Optional<byte[]> tag, Optional<Stamp> stamp) {
        ReceivedMessage received = ReceivedMessage.parse(message);
        if (tag.isEmpty()) {
            requireControl(received);
            return new Shown(this, received.content());
        }
        received.verify(tag.get());
        stamp.ifPresent(each -> FrankingTag.requireTagLength(each.reportingTag()));
        return new Shown(with(messageId, new Kept(received, tag.get(), stamp)), received.content());
    }

    /**
     * What is submitted to report a message (FRANK-017).
     *
     * @throws Rejection unknown-message, not-stamped
     */
    public Report report(String messageId) {
        Kept message = find(messageId);
        Stamp stamp = message.stamp()
                .orElseThrow(() -> new Rejection(
                        FrankingReason.NOT_STAMPED, "FRANK-016", "no reporting tag was received for " + messageId));
        return new Report(
                message.message().bytes(),
                message.message().requireNonce().toByteArray(),
                message.tag(),
                stamp.reportingTag(),
                stamp.context());
    }

    private static void requireControl(ReceivedMessage received) {
        if (!received.isControl()) {
            throw new Rejection(
                    FrankingReason.MISSING_FRANKING_TAG, "FRANK-005", "the message has a content and no franking tag");
        }
    }

    private Kept find(String messageId) {
        Kept message = kept.get(messageId);
        if (message == null) {
            throw new Rejection(FrankingReason.UNKNOWN_MESSAGE, "FRANK-016", "no message " + messageId + " is kept");
        }
        return message;
    }

    private Mailbox with(String messageId, Kept message) {
        return new Mailbox(kept.plus(messageId, message));
    }
}
