package org.sealcheck.bench.rounds;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Work that the calling thread does, in batches. */
public final class OnThisThread implements Work {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final int operations;
    private final Step prepare;
    private final Step batch;

    private OnThisThread(int operations, Step prepare, Step batch) {
        this.operations = operations;
        this.prepare = prepare;
        this.batch = batch;
    }

    /** The same step again and again, {@code operations} times between two looks at the clock. */
    public static Work repeat(int operations, Step step) {
        return prepared(operations, () -> {}, () -> {
            for (int i = 0; i < operations; i++) {
                step.run();
            }
        });
    }

    /**
     * Batches that something must be made for first, which is not timed.
     *
     * @param operations how many there are in a batch
     */
    public static Work prepared(int operations, Step prepare, Step batch) {
        return new OnThisThread(operations, prepare, batch);
    }

    @Override
    public Sample measure(long millis) throws Exception {
        long wall = 0;
        long processor = 0;
        long done = 0;
        do {
            prepare.run();
            long wallBefore = System.nanoTime();
            long processorBefore = THREADS.getCurrentThreadCpuTime();
            batch.run();
            processor += THREADS.getCurrentThreadCpuTime() - processorBefore;
            wall += System.nanoTime() - wallBefore;
            done += operations;
        } while (processor < millis * NANOS_PER_MILLI);
        return new Sample(wall / 1e3 / done, processor / 1e3 / done);
    }

    /** A piece of work. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }
}
