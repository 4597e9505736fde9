package org.sealcheck.reference.messenger;

/** The limits of sending and retrying in the Messenger layer. */
public final class MessengerLimits {
    private MessengerLimits() {}

    /**
     * How old a message must not be for a retry, in milliseconds: 30 days (RETRY-010, RETRY-011). The server forgets a
     * device that was away as long (RETRY-012), so nobody honest asks later.
     */
    public static long retryLifetime() {
        return 30L * 24 * 60 * 60 * 1000;
    }

    /** How many retries of one message are honoured for one device (RETRY-013): bounds what a lying server gains. */
    public static int maxHonoured() {
        return 5;
    }

    /** How many retries a device asks for one message (RETRY-022): what five did not mend, a sixth will not. */
    public static int maxRequested() {
        return 5;
    }
}
