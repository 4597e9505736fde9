package org.sealcheck.reference.signal.prekeys;

import java.util.concurrent.TimeUnit;

/** How long prekeys live and how many there are: the numbers of profile {@code prekeys-proposal}; the source has none. */
public final class PreKeySchedule {
    private PreKeySchedule() {}

    /** Age in ms at which a signed prekey is replaced (KEY-003): bounds what its theft opens. */
    public static long rotationAge() {
        return TimeUnit.DAYS.toMillis(7);
    }

    /** How many ms a replaced signed prekey is kept (KEY-003): first messages made with it may still be under way. */
    public static long gracePeriod() {
        return TimeUnit.DAYS.toMillis(30);
    }

    /** One-time prekeys uploaded at registration (KEY-005). */
    public static int firstBatch() {
        return 100;
    }

    /** With fewer one-time prekeys than this on the server, more are uploaded (KEY-005). */
    public static int lowWaterMark() {
        return 5;
    }

    /** One-time prekeys of a later upload (KEY-005). */
    public static int batch() {
        return 50;
    }
}
