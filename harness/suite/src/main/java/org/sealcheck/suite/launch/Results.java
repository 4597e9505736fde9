package org.sealcheck.suite.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Kind;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Run;

/** Ends the checks of scenarios with what their engine says, and sees that none of the planned ones is forgotten. */
final class Results implements TestExecutionListener {
    private final Launch launch;
    private final Run run;
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final List<RuntimeException> problems = new ArrayList<>();

    Results(Launch launch) {
        this.launch = launch;
        this.run = launch.run();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElse(null);
        Optional<Check> check = test.getSource().flatMap(launch::check);
        if (check.isEmpty()) {
            if (run.inCheck()) {
                run.conclude(Outcome.of(thrown));
            }
            problem(test, thrown);
            return;
        }
        ended.add(check.get().id());
        if (run.inCheck()) {
            run.conclude(Outcome.of(thrown));
        } else if (check.get().kind() == Kind.SCENARIO) {
            // Its hook never ran, so nobody began it.
            report(check.get(), neverRan(String.valueOf(thrown)));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        test.getSource().flatMap(launch::check).ifPresent(check -> {
            ended.add(check.id());
            report(check, neverRan("the engine skipped it: " + reason));
        });
    }

    /** Reports every planned check that no engine spoke of: what is not run must never look like passed. */
    void reportForgotten() {
        for (Check check : launch.planned()) {
            if (!ended.contains(check.id())) {
                report(check, neverRan("no engine found it at " + check.source()));
            }
        }
    }

    /** What went wrong outside of any check: wrong content, a broken engine. */
    synchronized List<RuntimeException> problems() {
        return List.copyOf(problems);
    }

    private synchronized void problem(TestIdentifier test, @Nullable Throwable thrown) {
        if (thrown == null) {
            return;
        }
        problems.add(
                thrown instanceof BadContent content
                        ? content
                        : new IllegalStateException(test.getDisplayName() + ": " + thrown, thrown));
    }

    private void report(Check check, Outcome outcome) {
        run.sink().started(check);
        run.sink().finished(check, outcome, 0, List.of());
    }

    private static Outcome neverRan(String why) {
        return Outcome.of(new IllegalStateException("the check never ran: " + why));
    }
}
