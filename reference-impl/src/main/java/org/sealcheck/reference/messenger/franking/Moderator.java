package org.sealcheck.reference.messenger.franking;

import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.crypto.Secrets;
import org.sealcheck.reference.messenger.media.Attachment;
import org.sealcheck.reference.messenger.media.AttachmentContent;

/**
 * Who runs the service, judging reports (FRANK-018): it has the keys, and sees a message when somebody who has it submits it.
 * Immutable.
 */
public final class Moderator {
    private final FrankingKeys keys;
    private final PSet<AttachmentName> known;

    /** An attachment is its media key and its blob together: one blob may open under two keys (FRANK-030). */
    private record AttachmentName(Secret mediaKey, Secret blobHash) {
        static AttachmentName of(Attachment attachment) {
            return new AttachmentName(attachment.mediaKey(), Secret.of(attachment.blobHash()));
        }
    }

    private Moderator(FrankingKeys keys, PSet<AttachmentName> known) {
        this.keys = keys;
        this.known = known;
    }

    public static Moderator with(FrankingKeys keys) {
        return new Moderator(keys, HashTreePSet.empty());
    }

    public FrankingKeys keys() {
        return keys;
    }

    /** With the keys after a rotation. */
    public Moderator withKeys(FrankingKeys next) {
        return new Moderator(next, known);
    }

    /** The moderator after a report, and what came of it. */
    public record Judged(Moderator moderator, Verdict verdict) {}

    /**
     * Judges a report (FRANK-018, FRANK-020, FRANK-024 to FRANK-029). No report is refused: each gets a verdict.
     *
     * @param now ms since 1970
     */
    public Judged judge(Report report, long now) {
        try {
            ReceivedMessage message = authentic(report);
            Context context = ContextEncoding.decode(report.context());
            keys.verify(report.tag(), context, report.context(), report.reportingTag(), now);
            return register(context, attachment(message));
        } catch (Rejection e) {
            FrankingReason reason = (FrankingReason) e.reason();
            return new Judged(
                    this,
                    reason.layer() == Layer.STATE ? new Verdict.Unverifiable(reason) : new Verdict.Invalid(reason));
        }
    }

    private static ReceivedMessage authentic(Report report) {
        FrankingTag.requireNonceLength(report.nonce());
        FrankingTag.requireTagLength(report.reportingTag());
        ReceivedMessage message = ReceivedMessage.parse(report.message());
        requireSameNonce(message, report.nonce());
        requireTag(message, report.tag());
        return message;
    }

    /** FRANK-028. */
    private static void requireSameNonce(ReceivedMessage message, byte[] submitted) {
        if (!Secrets.equal(message.requireNonce().toByteArray(), submitted)) {
            throw new Rejection(
                    FrankingReason.NONCE_MISMATCH, "FRANK-028", "the nonce submitted is not the one in the message");
        }
    }

    /** FRANK-018: T_F is computed again. */
    private static void requireTag(ReceivedMessage message, byte[] submitted) {
        message.verify(submitted);
    }

    private Judged register(Context context, Optional<AttachmentName> attachment) {
        Optional<Boolean> before = attachment.map(known::contains);
        PSet<AttachmentName> next = attachment.map(known::plus).orElse(known);
        return new Judged(new Moderator(keys, next), new Verdict.Valid(context, before));
    }

    /** The attachment of a message; none if it has none that anybody could open. */
    private static Optional<AttachmentName> attachment(ReceivedMessage message) {
        try {
            return AttachmentContent.find(message.content()).map(AttachmentName::of);
        } catch (Rejection e) {
            return Optional.empty();
        }
    }
}
