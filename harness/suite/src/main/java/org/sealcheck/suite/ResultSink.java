package org.sealcheck.suite;

import java.util.List;

/**
 * Takes the results of a run as they come, from several threads at once.
 *
 * <p>Results are never kept here: a run over hundreds of thousands of vectors must not grow with their number.
 */
public interface ResultSink {
    /** A check begins. */
    void started(Check check);

    /**
     * A check ended. A check that is not applicable ends without having started.
     *
     * @param micros time it took, in microseconds
     * @param transcript the calls it made, oldest first; empty unless it failed
     */
    void finished(Check check, Outcome outcome, long micros, List<Exchange> transcript);
}
