package org.sealcheck.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.suite.CollectingSink;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.FakeImplementation;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.RunSettings;
import org.sealcheck.suite.Verdict;
import org.sealcheck.suite.catalogue.Catalogue;
import org.sealcheck.suite.catalogue.Vocabulary;

/** The three engines really run here, inside a test; vectors have tests of their own. */
class SuiteLauncherTest {
    private static final String FEATURE = """
            @fixture @role:signal.kdf
            Feature: The launcher

              @FIX-001
              Rule: Every end of a scenario is reported

                Scenario: All is well
                  Given Alice does well

                Scenario: A wrong value
                  Given Alice answers 1

                Scenario: Silence
                  Given Alice hangs

                Scenario: No ability
                  Given Alice cannot

                Scenario: A step nobody wrote
                  Given Alice does what no step says

                @role:signal.wire
                Scenario: Another role
                  Given Alice does well

                Scenario Outline: Row <n>
                  Given Alice answers <n>

                  Examples:
                    | n |
                    | 2 |
                    | 3 |
            """;

    private static final String TWO_PARTY = """
            @fixture @two-party @role:signal.kdf
            Feature: Two parties

              @FIX-001
              Scenario: A meets B
                Given Alice does well
                And Bob does well
            """;

    @TempDir
    Path root;

    private final CollectingSink sink = new CollectingSink();
    private final FakeImplementation subject = new FakeImplementation(ErrorDetail.REASON, List.of(), "signal.kdf");
    private final FakeImplementation peer = new FakeImplementation(ErrorDetail.REASON, List.of(), "signal.kdf");

    @BeforeEach
    void writeFeatures() throws IOException {
        Files.createDirectories(root.resolve("features/fixture"));
        Files.writeString(root.resolve("features/fixture/launcher.feature"), FEATURE);
    }

    @Test
    void everyEndOfAScenarioHasItsOutcome() {
        launch(settings -> settings.withSelection(check -> check.id().startsWith("fixture/launcher/")));

        assertThat(verdicts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "fixture/launcher/all-is-well", Verdict.PASSED,
                        "fixture/launcher/a-wrong-value", Verdict.FAILED,
                        "fixture/launcher/silence", Verdict.HUNG,
                        "fixture/launcher/no-ability", Verdict.NOT_APPLICABLE,
                        "fixture/launcher/a-step-nobody-wrote", Verdict.UNTESTABLE,
                        "fixture/launcher/another-role", Verdict.NOT_APPLICABLE,
                        "fixture/launcher/row-2", Verdict.PASSED,
                        "fixture/launcher/row-3", Verdict.FAILED));
        assertThat(sink.outcomes.get("fixture/launcher/a-wrong-value").layer()).isEqualTo(FailureLayer.WRONG_VALUE);
        assertThat(sink.outcomes.get("fixture/launcher/a-step-nobody-wrote").isHarnessError())
                .isTrue();
        assertThat(sink.transcripts.get("fixture/launcher/a-wrong-value")).hasSize(1);
    }

    @Test
    void onlySelectedChecksRun() {
        launch(settings -> settings.withSelection(check -> check.id().equals("fixture/launcher/row-2")));

        assertThat(sink.started).containsExactly("fixture/launcher/row-2");
        assertThat(sink.outcomes).hasSize(1);
    }

    @Test
    void propertiesReportTheSmallestExampleAndItsCalls() {
        launch(settings -> settings.withSelection(check -> check.id().startsWith("fixture/numbers/")));

        assertThat(verdicts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "fixture/numbers/equal-themselves", Verdict.PASSED,
                        "fixture/numbers/stay-small", Verdict.FAILED,
                        "fixture/numbers/crash", Verdict.CRASHED));
        Outcome failed = sink.outcomes.get("fixture/numbers/stay-small");
        assertThat(failed.message()).contains("smallest example found: [1000]");
        assertThat(sink.transcripts.get("fixture/numbers/stay-small"))
                .extracting(each -> each.request().get())
                .containsExactly("number-1000 {}");
    }

    @Test
    void aCrashedImplementationIsNotAskedAThousandTimes() {
        launch(settings -> settings.withSelection(check -> check.id().equals("fixture/numbers/crash")));

        assertThat(subject.resets).hasValueLessThan(5);
    }

    @Test
    void theSeedDecidesTheSamples() {
        launch(settings ->
                settings.withSeed(7).withSelection(check -> check.id().endsWith("stay-small")));
        Outcome first = sink.outcomes.remove("fixture/numbers/stay-small");
        launch(settings ->
                settings.withSeed(7).withSelection(check -> check.id().endsWith("stay-small")));

        assertThat(sink.outcomes.get("fixture/numbers/stay-small")).isEqualTo(first);
    }

    @Test
    void twoPartiesMeetInEveryPairing() throws IOException {
        Files.writeString(root.resolve("features/fixture/two.feature"), TWO_PARTY);
        launch(settings ->
                settings.withPairings(true).withSelection(check -> check.id().startsWith("fixture/two/")));

        assertThat(sink.started)
                .containsExactly("fixture/two/a-meets-b", "fixture/two/a-meets-b@alice", "fixture/two/a-meets-b@bob");
    }

    @Test
    void severalJobsGiveTheSameVerdicts() {
        launch(settings -> settings);
        Map<String, Verdict> alone = verdicts();
        sink.outcomes.clear();
        launch(settings -> settings.withJobs(3));

        assertThat(verdicts()).containsExactlyInAnyOrderEntriesOf(alone);
    }

    private void launch(UnaryOperator<RunSettings> change) {
        Home home = new Home(root);
        Catalogue catalogue = Catalogue.read(
                home, new Vocabulary(List.of("FIX-001", "FIX-002")), "org.sealcheck.suite.launch.fixture");
        try (Run run = Run.open(change.apply(new RunSettings(home, () -> subject, () -> peer, sink)))) {
            assertThat(SuiteLauncher.launch(run, catalogue)).isEmpty();
        }
    }

    private Map<String, Verdict> verdicts() {
        return sink.outcomes.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().verdict()));
    }
}
