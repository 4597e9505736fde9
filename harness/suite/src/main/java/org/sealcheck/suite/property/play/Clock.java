package org.sealcheck.suite.property.play;

/** The time in a play: a second later at every look. */
public final class Clock {
    /** 2026-01-01T00:00:00Z. */
    public static final long START_MS = 1_767_225_600_000L;

    private long now = START_MS;

    /** Milliseconds since 1970. */
    public long now() {
        now += 1_000;
        return now;
    }
}
