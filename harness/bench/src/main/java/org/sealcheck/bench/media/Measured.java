package org.sealcheck.bench.media;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;

/**
 * What one worker took for one share of the work, in nanoseconds.
 *
 * @param elapsed until it was done
 * @param processor of the thread that asked for it, which is what it would elapse if nobody else wanted a processor
 *     and no other thread were waited for
 * @param processors of all threads: what an elapsed time becomes where there is one processor only
 */
record Measured(double elapsed, double processor, double processors) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Some work of a worker. */
    interface Work {
        void run() throws GeneralSecurityException;
    }

    static Measured of(Work work) throws GeneralSecurityException {
        long processors = ofAllThreads();
        long processor = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        long elapsed = System.nanoTime() - start;
        return new Measured(
                elapsed, THREADS.getCurrentThreadCpuTime() - processor, (double) ofAllThreads() - processors);
    }

    /** Of the threads that run Java: compilers and collectors are not among them. */
    private static long ofAllThreads() {
        long sum = 0;
        for (long thread : THREADS.getAllThreadIds()) {
            sum += Math.max(0, THREADS.getThreadCpuTime(thread));
        }
        return sum;
    }
}
