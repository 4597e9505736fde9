package org.sealcheck.runner.run;

import java.util.Set;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Kind;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Verdict;

/** Checks and outcomes for tests. */
public final class Checks {
    public static final Outcome FAILED =
            new Outcome(Verdict.FAILED, FailureLayer.WRONG_VALUE, null, "expected 1, got 2");

    private Checks() {}

    public static Check check(String id, String... requirements) {
        Set<String> ids = requirements.length == 0 ? Set.of("MSG-001") : Set.of(requirements);
        return new Check(id, Kind.SCENARIO, ids, "title of " + id, Set.of("signal"), Set.of(), Set.of("r"), "x:1");
    }
}
