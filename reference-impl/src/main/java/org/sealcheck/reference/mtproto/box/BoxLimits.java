package org.sealcheck.reference.mtproto.box;

/** The limits of the queue. */
final class BoxLimits {
    private BoxLimits() {}

    /** How long a server keeps an event that nobody acknowledges, in ms: seven days (MT-BOX-009). */
    static long retention() {
        return 7L * 24 * 60 * 60 * 1000;
    }
}
