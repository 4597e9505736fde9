package org.sealcheck.bench.rounds;

/** One worker at one kind of work. */
@FunctionalInterface
public interface Work {
    /**
     * Works for about this long.
     *
     * @throws Exception if the work failed: nothing measured is valid then
     */
    Sample measure(long millis) throws Exception;
}
