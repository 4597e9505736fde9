package org.sealcheck.reference.messenger.retries;

import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.MessengerLimits;
import org.sealcheck.reference.messenger.journal.JournalRow;

/** The four conditions under which a retry is honoured. All of them must hold (RETRY-014). */
public final class RetryPolicy {
    private RetryPolicy() {}

    /**
     * Passes if a retry is to be honoured.
     *
     * @param row what the journal has for this message and device; empty if the message was never sent there, was
     *     delivered, or is deleted
     * @param identityVersion of the device now
     * @param now ms since 1970
     * @throws Rejection not-journaled, identity-changed, clock-backwards, message-too-old or retries-exhausted
     */
    public static void require(Optional<JournalRow> row, int identityVersion, long now) {
        JournalRow journaled = requireJournaled(row);
        requireSameIdentity(journaled, identityVersion);
        requireClockForwards(journaled, now);
        requireYoung(journaled, now);
        requireAttemptsLeft(journaled);
    }

    /** RETRY-008, RETRY-016. */
    private static JournalRow requireJournaled(Optional<JournalRow> row) {
        return row.orElseThrow(() -> new Rejection(
                RetryReason.NOT_JOURNALED,
                "RETRY-016",
                "the message was not sent to this device, or the device has received it"));
    }

    /** RETRY-009: versions never fall, so what is refused once is refused for ever. */
    private static void requireSameIdentity(JournalRow row, int identityVersion) {
        if (identityVersion > row.identityVersion()) {
            throw new Rejection(
                    RetryReason.IDENTITY_CHANGED,
                    "RETRY-009",
                    "the device's identity version is " + identityVersion + ", and was " + row.identityVersion()
                            + " when the message was sent");
        }
    }

    /** RETRY-024. */
    private static void requireClockForwards(JournalRow row, long now) {
        if (now < row.sentAt()) {
            throw new Rejection(
                    RetryReason.CLOCK_BACKWARDS,
                    "RETRY-024",
                    "it is " + now + " ms, before the message was sent at " + row.sentAt() + " ms; set the clock");
        }
    }

    /** RETRY-010: strictly less than 30 days. */
    private static void requireYoung(JournalRow row, long now) {
        if (now - row.sentAt() >= MessengerLimits.retryLifetime()) {
            throw new Rejection(RetryReason.TOO_OLD, "RETRY-010", "the message is " + (now - row.sentAt()) + " ms old");
        }
    }

    /** RETRY-013: as counted here, not as the receipt claims (RETRY-017). */
    private static void requireAttemptsLeft(JournalRow row) {
        if (row.honoured() >= MessengerLimits.maxHonoured()) {
            throw new Rejection(
                    RetryReason.EXHAUSTED, "RETRY-013", row.honoured() + " retries were honoured for this device");
        }
    }
}
