package org.sealcheck.reference.signal.prekeys;

/**
 * Ids of prekeys: they only ever go up, so that an id is never given to a second key (KEY-004), and start again at 1
 * when 24 bits are used up.
 */
final class PreKeyIds {
    static final long FIRST = 1;

    private static final long LAST = 0xfffffe;

    private PreKeyIds() {}

    static long after(long id) {
        return id >= LAST ? FIRST : id + 1;
    }
}
