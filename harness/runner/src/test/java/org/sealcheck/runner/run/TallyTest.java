package org.sealcheck.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.runner.run.Checks.FAILED;
import static org.sealcheck.runner.run.Checks.check;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Verdict;

class TallyTest {
    private static final Map<String, Level> LEVELS =
            Map.of("MSG-001", Level.MUST, "MSG-002", Level.SHOULD, "MSG-003", Level.MAY);

    @Test
    void aFailedMustBreaksConformance() {
        assertThat(tally(Level.MUST, Outcome.PASSED, FAILED).isConformant()).isFalse();
        assertThat(tally(Level.MUST, Outcome.PASSED).isConformant()).isTrue();
    }

    @Test
    void aFailedShouldIsAWarningUnlessItIsEnforced() {
        Tally tally = new Tally(Level.MUST, LEVELS::get);
        add(tally, check("a/b"), Outcome.PASSED);
        add(tally, check("a/c", "MSG-002"), FAILED);
        assertThat(tally.isConformant()).isTrue();
        assertThat(tally.warnings()).isEqualTo(1);

        Tally strict = new Tally(Level.SHOULD, LEVELS::get);
        add(strict, check("a/b"), Outcome.PASSED);
        add(strict, check("a/c", "MSG-002"), FAILED);
        assertThat(strict.isConformant()).isFalse();
    }

    @Test
    void theStrongestRequirementOfACheckCounts() {
        assertThat(new Tally(Level.MUST, LEVELS::get).level(List.of("MSG-003", "MSG-001")))
                .isEqualTo(Level.MUST);
    }

    @Test
    void whereNothingAppliesNothingConforms() {
        assertThat(tally(Level.MUST, Outcome.notApplicable("no role")).isConformant())
                .isFalse();
    }

    @Test
    void aRequirementHasTheWorstVerdictOfItsChecks() {
        Tally tally = tally(Level.MUST, Outcome.PASSED, Outcome.notApplicable("no role"), FAILED);
        assertThat(tally.requirements()).singleElement().satisfies(each -> {
            assertThat(each.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(each.checks()).containsExactly("a/0", "a/1", "a/2");
        });
    }

    @Test
    void aProblemBreaksConformance() {
        Tally tally = tally(Level.MUST, Outcome.PASSED);
        tally.problem("an entry matches no check");
        assertThat(tally.isConformant()).isFalse();
    }

    @Test
    void mistakesOfTheSuiteAreToldApart() {
        Outcome harness = Outcome.of(new NullPointerException());
        assertThat(tally(Level.MUST, Outcome.PASSED, harness).onlyHarnessErrors())
                .isTrue();
        assertThat(tally(Level.MUST, FAILED, harness).onlyHarnessErrors()).isFalse();
    }

    private static Tally tally(Level enforced, Outcome... outcomes) {
        Tally tally = new Tally(enforced, LEVELS::get);
        for (int i = 0; i < outcomes.length; i++) {
            add(tally, check("a/" + i), outcomes[i]);
        }
        return tally;
    }

    private static void add(Tally tally, Check check, Outcome outcome) {
        tally.add(Result.of(check, tally.level(check.requirements()), outcome, 1, null));
    }
}
