package org.sealcheck.reference.signal;

/** Every limit of the protocol, profile {@code signal-limits-2000}. */
public final class Limits {
    private Limits() {}

    /**
     * How far ahead of the next expected counter a message may be (LIM-001): bounds the hashing that one forged message
     * can cause. Lower loses messages on bad networks; higher costs more before the MAC can be checked.
     */
    public static int maxForwardJump() {
        return 2000;
    }

    /** Keys of skipped messages kept for each receiving chain, the oldest dropped first (LIM-002): bounds the state. */
    public static int maxSkippedKeys() {
        return 2000;
    }

    /** Receiving chains kept for each session, the oldest dropped first (LIM-003). */
    public static int maxReceiverChains() {
        return 5;
    }

    /** Earlier sessions kept for each address, the oldest dropped first (LIM-004): bounds the trials of a message. */
    public static int maxArchivedSessions() {
        return 40;
    }

    /**
     * The highest message counter (WIRE-012): the wire allows 32 bits, but libraries that count in signed integers
     * would see a negative number.
     */
    public static long maxCounter() {
        return Integer.MAX_VALUE;
    }

    /** How far ahead of the next expected iteration a group message may be (GRP-037), for the reason of LIM-001. */
    public static int maxSenderKeyJump() {
        return 2000;
    }

    /** Keys of skipped group messages kept for each sender key, the oldest dropped first (GRP-038). */
    public static int maxSkippedSenderKeys() {
        return 2000;
    }

    /** Sender keys kept of one device in one group, the oldest dropped first (GRP-039). */
    public static int maxSenderKeyStates() {
        return 5;
    }
}
