package org.sealcheck.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealcheck.runner.run.Checks.FAILED;
import static org.sealcheck.runner.run.Checks.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Verdict;

class KnownFailuresTest {
    @TempDir
    Path folder;

    @Test
    void aListedFailureIsKnown() throws IOException {
        Outcome outcome = list("- {check: a/b, reason: a bug, link: http://x}").judge(check("a/b"), FAILED);
        assertThat(outcome.verdict()).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(outcome.message()).contains("a bug").contains("http://x").contains("expected 1, got 2");
    }

    @Test
    void aListedSuccessFails() throws IOException {
        Outcome outcome =
                list("- {check: 'a/*', reason: a bug, link: http://x}").judge(check("a/b"), Outcome.PASSED);
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.reason()).isEqualTo(KnownFailures.STALE);
        assertThat(outcome.message()).contains("remove or narrow the entry \"a/*\"");
    }

    @Test
    void whatIsNotListedStaysAsItIs() throws IOException {
        KnownFailures list = list("- {check: a/b, reason: a bug, link: http://x}");
        assertThat(list.judge(check("a/c"), FAILED)).isSameAs(FAILED);
        assertThat(list.judge(check("a/c"), Outcome.PASSED)).isSameAs(Outcome.PASSED);
    }

    @Test
    void aMistakeOfTheSuiteIsNeverKnown() throws IOException {
        Outcome harness = Outcome.of(new NullPointerException());
        assertThat(list("- {check: a/b, reason: a bug, link: http://x}").judge(check("a/b"), harness))
                .isSameAs(harness);
    }

    @Test
    void anEntryThatMatchesNoCheckIsAProblem() throws IOException {
        KnownFailures list = list("- {check: a/b, reason: r, link: l}\n- {check: a/c, reason: r, link: l}");
        list.judge(check("a/b"), FAILED);
        assertThat(list.unused(List.of("x/y"))).singleElement().asString().contains("\"a/c\" matches no check");
        assertThat(list.unused(List.of("a/c"))).isEmpty();
    }

    @Test
    void aListThatIsNoneNamesTheLine() {
        assertThatThrownBy(() -> list("- check: a/b\n  reason: x\n  link: l\n  raeson: y"))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("known.yaml:4")
                .hasMessageContaining("raeson");
        assertThatThrownBy(() -> list("- {check: a/b, reason: '', link: l}"))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("\"reason\"");
    }

    @Test
    void anEmptyListIsAList() throws IOException {
        assertThat(list("# nothing yet\n").unused(List.of())).isEmpty();
    }

    @Test
    void oneReasonMayStandForSeveralChecks() throws IOException {
        KnownFailures list = list("- check: [a/b, 'c/*', d/e]\n  reason: r\n  link: l");

        assertThat(list.judge(check("a/b"), FAILED).verdict()).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(list.judge(check("c/d"), FAILED).verdict()).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(list.unused(List.of())).singleElement().asString().contains("\"d/e\" matches no check");
    }

    private KnownFailures list(String yaml) throws IOException {
        return KnownFailures.read(Files.writeString(folder.resolve("known.yaml"), yaml));
    }
}
