package org.sealcheck.runner.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Exchange;
import org.sealcheck.suite.Outcome;

/** Follows a run. Never called by two threads at once. */
public interface RunListener {
    /**
     * The implementation said hello; checks will follow.
     *
     * @param total number of checks selected
     */
    default void started(Hello hello, int total) {}

    /**
     * Keeps the calls of a check that failed.
     *
     * @return the file they are kept in, null if they are not kept
     */
    default @Nullable String transcript(Check check, Outcome outcome, List<Exchange> calls) {
        return null;
    }

    default void result(Result result) {}
}
