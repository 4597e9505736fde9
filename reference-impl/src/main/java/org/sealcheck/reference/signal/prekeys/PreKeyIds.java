package org.sealcheck.reference.signal.prekeys;

/**
 * Ids of prekeys: they only ever go up, so that an id is never given to a second key (KEY-004), and start again at 1
 * when 24 bits are used up.
 */
final class PreKeyIds {
    static final long FIRST = 1;

    private static final long LAST = 0xfffffe;

    /** The highest id that 24 bits can hold. */
    private static final long MAX = 0xffffff;

    private PreKeyIds() {}

    /** @throws IllegalArgumentException if {@code id} has more than 24 bits */
    static long require(long id) {
        if (id < 0 || id > MAX) {
            throw new IllegalArgumentException("the id of a prekey has 24 bits, " + id + " has not; give 0 to " + MAX);
        }
        return id;
    }

    static long after(long id) {
        return id >= LAST ? FIRST : id + 1;
    }
}
