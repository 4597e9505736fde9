package org.sealcheck.reference.messenger.franking;

/** Every limit of franking, profile franking-frwin1. */
public final class FrankingLimits {
    private FrankingLimits() {}

    /**
     * How long a key that was replaced is kept to verify reports (FRANK-023). Shorter, and a user who reports late is not
     * believed; longer, and whoever steals the keys can prove older messages.
     */
    public static long reportWindowMs() {
        return 30L * 24 * 60 * 60 * 1_000;
    }
}
