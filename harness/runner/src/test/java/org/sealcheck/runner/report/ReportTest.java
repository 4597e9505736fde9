package org.sealcheck.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealcheck.faults.FaultCatalogue;
import org.sealcheck.faults.FaultyReference;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.runner.run.RunRequest;
import org.sealcheck.runner.run.Selection;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.SuiteRun;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.Home;
import org.w3c.dom.Element;

/** The report of a run on a faulty reference. */
class ReportTest {
    private static final Home HOME = new Home(Path.of(System.getProperty("sealcheck.home")));
    private static final String FAULT = "mac-unchecked";

    @TempDir
    static Path folder;

    private static Tally tally;

    @BeforeAll
    static void run() {
        Source faulty = new Source(
                "faulty",
                "--impl-cmd './sealcheck serve --fault " + FAULT + "'",
                () -> FaultyReference.start(FaultCatalogue.find(FAULT).orElseThrow()),
                null);
        Source reference = new Source(
                Implementations.REFERENCE, "", () -> Implementations.builtIn(Implementations.REFERENCE), null);
        RunRequest request = RunRequest.of(faulty, reference)
                .withSelection(new Selection(List.of("signal/tampering/*", "MSG-002", "signal/kdf/chain/*")));
        Suite suite = Suite.read(HOME);
        try (ReportFolder report = new ReportFolder(folder, suite, request)) {
            tally = SuiteRun.execute(suite, request, report);
            report.finish(tally);
        }
    }

    @Test
    void reportJsonFollowsItsSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(HOME.spec().resolve("contract/report.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(Files.readString(folder.resolve("report.json")), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void reportJsonSaysWhatFailed() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(report.path("conformant").booleanValue()).isFalse();
        assertThat(report.path("summary").path("failed").intValue()).isPositive();
        assertThat(report.path("summary").path("passed").intValue()).isPositive();
        assertThat(report.path("checks")).hasSize(tally.total());
    }

    @Test
    void everyFailureHasATranscriptWithDecodedMessages() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        int decoded = 0;
        for (JsonNode check : report.path("checks")) {
            if (check.path("verdict").asText().equals("failed")) {
                Path transcript = folder.resolve(check.path("transcript").asText());
                String text = Files.readString(transcript);
                assertThat(text).startsWith("{\"check\":\"" + check.path("id").asText());
                decoded += text.contains("\"ratchetKey\"") ? 1 : 0;
            }
        }
        assertThat(decoded).isPositive();
    }

    @Test
    void junitXmlHasAFailureForEachFailedCheck() throws Exception {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("junit.xml").toFile())
                .getDocumentElement();
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(tally.total());
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(tally.failures());
        assertThat(suite.getAttribute("failures")).isEqualTo(Integer.toString(tally.failures()));
    }

    @Test
    void thePageLinksRequirementsAndTranscripts() throws IOException {
        String page = Files.readString(folder.resolve("index.html"));
        assertThat(page).contains("NOT CONFORMANT").contains("spec/signal/messages.md#msg-002");
        assertThat(page).doesNotContain("<script");
    }

    @Test
    void theBadgeSaysWhatABadgeServiceReads() throws IOException {
        JsonNode badge =
                new ObjectMapper().readTree(folder.resolve("badge.json").toFile());
        assertThat(badge.path("schemaVersion").intValue()).isEqualTo(1);
        assertThat(badge.path("message").asText()).startsWith("not conformant, ");
        assertThat(badge.path("color").asText()).isEqualTo("red");
    }
}
