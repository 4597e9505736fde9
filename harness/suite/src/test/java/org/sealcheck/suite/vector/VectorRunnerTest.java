package org.sealcheck.suite.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealcheck.suite.CollectingSink;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.RunSettings;
import org.sealcheck.suite.Verdict;

/** Runs small files against an implementation whose answers are scripted by the input: see {@link ScriptedKdf}. */
class VectorRunnerTest {
    private final CollectingSink sink = new CollectingSink();
    private final ScriptedKdf subject = new ScriptedKdf();

    @TempDir
    Path folder;

    @Test
    void everyKindOfAnswerHasItsVerdict() throws IOException {
        run(
                okm("right", "01", "01"),
                okm("wrong", "01", "02"),
                okm("refused", "ee", "01"),
                rejected("rightly_refused", "ee", "parse", "bad-message"),
                rejected("wrongly_accepted", "01", "parse", "bad-message"),
                rejected("wrong_reason", "ee", "parse", "bad-key-type"),
                rejected("wrong_layer", "ee", "mac", "bad-message"),
                okm("broken", "bb", "01"));
        assertThat(verdict("right")).isEqualTo(Verdict.PASSED);
        assertThat(outcome("wrong").layer()).isEqualTo(FailureLayer.WRONG_VALUE);
        assertThat(outcome("wrong").message()).isEqualTo("result.okm: expected \"02\", got \"01\"");
        assertThat(outcome("refused").layer()).isEqualTo(FailureLayer.WRONGLY_REJECTED);
        assertThat(verdict("rightly_refused")).isEqualTo(Verdict.PASSED);
        assertThat(outcome("wrongly_accepted").layer()).isEqualTo(FailureLayer.WRONGLY_ACCEPTED);
        assertThat(outcome("wrong_reason").layer()).isEqualTo(FailureLayer.WRONG_REASON);
        assertThat(outcome("wrong_layer").layer()).isEqualTo(FailureLayer.WRONG_REASON);
        assertThat(outcome("broken").reason()).isEqualTo("internal-error");
        assertThat(sink.started).hasSize(8);
    }

    @Test
    void aFailureShowsItsOwnCallsOnly() throws IOException {
        run(okm("right", "01", "01"), okm("wrong", "03", "02"), okm("right_too", "01", "01"));
        assertThat(sink.transcripts.get(id("wrong"))).hasSize(1);
        assertThat(sink.transcripts.get(id("wrong")).get(0).request().get()).contains("\"03\"");
        assertThat(sink.transcripts.get(id("right"))).isEmpty();
    }

    @Test
    void asManyCallsAreUnderWayAsTheImplementationTakesAndNoMore() throws IOException {
        run(IntStream.range(0, 100).mapToObj(i -> okm("case_" + i, "01", "01")).toArray(String[]::new));
        assertThat(sink.outcomes.values()).hasSize(100).containsOnly(Outcome.PASSED);
        assertThat(subject.mostUnderWay()).isEqualTo(ScriptedKdf.MAX_IN_FLIGHT);
    }

    @Test
    void aCrashIsPinnedOnTheCaseThatCausesIt() throws IOException {
        run(
                okm("before", "01", "01"),
                okm("killer", "dd", "01"),
                okm("after", "01", "01"),
                okm("wrong", "01", "02"),
                okm("long_after", "01", "01"));
        assertThat(verdict("before")).isEqualTo(Verdict.PASSED);
        assertThat(verdict("killer")).isEqualTo(Verdict.CRASHED);
        assertThat(verdict("after")).isEqualTo(Verdict.PASSED);
        assertThat(verdict("wrong")).isEqualTo(Verdict.FAILED);
        assertThat(verdict("long_after")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aRoleThatIsNotDeclaredIsNotApplicable() throws IOException {
        String text = text(okm("x", "01", "01"))
                .replace("signal.kdf.hkdf", "signal.keys.publicKey")
                .replace(
                        "\"input\": {\"version\": 3, \"ikm\": \"01\", \"info\": \"\", \"length\": 1}",
                        "\"input\": {\"privateKey\": \"01\"}")
                .replace("\"okm\"", "\"publicKey\"");
        runText(text);
        assertThat(verdict("x")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(outcome("x").message()).contains("signal.keys");
        assertThat(sink.started).isEmpty();
    }

    @Test
    void aCaseIsUsedInEveryWayItCanBe() throws IOException {
        // The scripted implementation answers with its key material whatever the length: no prefix of it is shorter.
        run(okm("prefix", "0102", "0102").replace("\"length\": 1", "\"length\": 2"));
        assertThat(outcome("prefix").message())
                .startsWith(
                        "used another way (a shorter output is a prefix of a longer one, signal.kdf.hkdf): result.okm");
    }

    private static String okm(String id, String ikm, String okm) {
        return one(id, ikm, "\"result\": {\"okm\": \"" + okm + "\"}");
    }

    private static String rejected(String id, String ikm, String layer, String reason) {
        return one(id, ikm, "\"rejected\": {\"layers\": [\"" + layer + "\"], \"reason\": \"" + reason + "\"}");
    }

    private static String one(String id, String ikm, String outcome) {
        return "{\"id\": \"" + id + "\", \"comment\": \"c\", \"flags\": [\"known-answer\"], "
                + "\"input\": {\"version\": 3, \"ikm\": \"" + ikm + "\", \"info\": \"\", \"length\": 1}, " + outcome
                + "}";
    }

    private static String text(String... cases) {
        return List.of(cases).stream().collect(Collectors.joining(",\n", """
                        {"$schema": "s", "protocol": "signal", "title": "t", "operation": "signal.kdf.hkdf",
                         "requirements": ["KDF-001"],
                         "source": {"kind": "published", "reference": "r", "agreed": []}, "cases": [
                        """, "]}\n"));
    }

    private void run(String... cases) throws IOException {
        runText(text(cases));
    }

    private void runText(String text) throws IOException {
        Path file =
                Files.createDirectories(folder.resolve("vectors/signal/kdf")).resolve("scripted.json");
        Files.writeString(file, text);
        try (Run run = Run.open(new RunSettings(new Home(folder), () -> subject, () -> subject, sink))) {
            VectorRunner.run(file, run);
        }
    }

    private static String id(String caseId) {
        return "signal/kdf/scripted/" + caseId;
    }

    private Outcome outcome(String caseId) {
        return sink.outcomes.get(id(caseId));
    }

    private Verdict verdict(String caseId) {
        return outcome(caseId).verdict();
    }
}
