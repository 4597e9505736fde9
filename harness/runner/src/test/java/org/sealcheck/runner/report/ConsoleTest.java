package org.sealcheck.runner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.runner.run.Checks.check;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.runner.run.Checks;
import org.sealcheck.runner.run.Result;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Verdict;
import org.sealcheck.suite.trace.Specification;

class ConsoleTest {
    private static final Hello HELLO = new Hello(
            1, new Hello.Identity("x", "2", null, null), List.of(), Set.of(), ErrorDetail.NONE, List.of(), null);

    private final StringWriter text = new StringWriter();
    private final Console console = new Console(
            new PrintWriter(text),
            Progress.none(),
            Specification.read(Path.of(System.getProperty("sealcheck.home"), "spec")),
            new Replay(7, " --impl-cmd 'my adapter'", " --impl-cmd 'my adapter'"),
            "out/transcripts");

    @Test
    void aFailureSaysAllThatIsNeeded() {
        console.started(HELLO, 2);
        result("signal/a/passes", Outcome.PASSED, null);
        result("signal/a/fails", Checks.FAILED, "signal.a.fails.jsonl");
        console.finish();

        assertThat(text.toString())
                .contains("Checking x 2: 2 checks, seed 7")
                .contains("FAILED, wrong value  signal/a/fails")
                .contains("MSG-001 · MUST · ")
                .contains("spec/signal/messages.md:")
                .contains("expected 1, got 2")
                .contains("transcript: out/transcripts/signal.a.fails.jsonl")
                .contains("./sealcheck run --only signal/a/fails --seed 7 --impl-cmd 'my adapter'");
    }

    @Test
    void ifNothingPassesThereIsOneDiagnosis() {
        console.started(HELLO, 100);
        for (int i = 0; i < 100; i++) {
            Outcome crash =
                    new Outcome(Verdict.CRASHED, null, null, "signal.kdf.hkdf: the implementation exited with code 1");
            result("signal/a/" + i, crash, null);
        }
        console.finish();

        assertThat(text.toString().lines().skip(1).findFirst())
                .hasValue("Every check failed the same way: crashed (the implementation exited with code 1)."
                        + " Your adapter is probably broken; run ./sealcheck doctor --impl-cmd 'my adapter'");
        assertThat(text.toString().lines().filter(line -> line.startsWith("CRASHED")))
                .hasSize(1);
    }

    private void result(String id, Outcome outcome, String transcript) {
        console.result(Result.of(check(id), Level.MUST, outcome, 5, transcript));
    }
}
