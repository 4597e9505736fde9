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

    /** One that tells all of these, in order; the transcript is kept by the first that keeps it. */
    static RunListener all(List<RunListener> listeners) {
        return new RunListener() {
            @Override
            public void started(Hello hello, int total) {
                listeners.forEach(each -> each.started(hello, total));
            }

            @Override
            public @Nullable String transcript(Check check, Outcome outcome, List<Exchange> calls) {
                for (RunListener each : listeners) {
                    String file = each.transcript(check, outcome, calls);
                    if (file != null) {
                        return file;
                    }
                }
                return null;
            }

            @Override
            public void result(Result result) {
                listeners.forEach(each -> each.result(result));
            }
        };
    }
}
