package org.sealcheck.contract.rpc;

import java.time.Duration;

/**
 * What the harness puts up with from an implementation in another process.
 *
 * @param startUp from the start of the process to its answer to hello
 * @param call from the moment an unanswered call became the oldest one
 * @param farewell each step of the end: the answer to bye, the exit after stdin was closed, the exit after terminate
 * @param maxLine longest answer in bytes
 * @param maxRestarts after this many the implementation is given up
 * @param logKept how many bytes of its stderr are kept
 */
public record Bounds(Duration startUp, Duration call, Duration farewell, int maxLine, int maxRestarts, int logKept) {
    /** 10 s to start and for a call, 2 s for each step of the end, lines of 8 MiB, 10 restarts, 64 KiB of stderr. */
    public static final Bounds DEFAULT =
            new Bounds(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(2), 8 << 20, 10, 64 << 10);

    /** The same with all times multiplied, for slow machines. */
    public Bounds scaled(double factor) {
        return new Bounds(
                scaled(startUp, factor), scaled(call, factor), scaled(farewell, factor), maxLine, maxRestarts, logKept);
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofNanos(Math.round(time.toNanos() * factor));
    }
}
