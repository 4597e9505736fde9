package org.sealcheck.reference.messenger.group;

/** The limits of profile messenger-groups. */
public final class GroupLimits {
    private static final long DAY_MS = 24L * 60 * 60 * 1000;

    private GroupLimits() {}

    /**
     * The age in milliseconds from which a sender key is renewed: 7 days (GRP-045). A stolen key is worth as long;
     * shorter costs more distributions.
     */
    public static long maxKeyAge() {
        return 7 * DAY_MS;
    }
}
