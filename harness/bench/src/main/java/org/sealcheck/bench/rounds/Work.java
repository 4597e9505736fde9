package org.sealcheck.bench.rounds;

/** One worker at one kind of work. */
@FunctionalInterface
public interface Work {
    /**
     * Works until it was given this much processor time: on a busy machine it works as much as on a quiet one.
     *
     * @throws Exception if the work failed: nothing measured is valid then
     */
    Sample measure(long millis) throws Exception;
}
