package org.sealcheck.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealcheck.contract.rpc.Roles;

/** Whole command lines, in this process, on the built-in reference. */
class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theReferenceConforms() {
        assertThat(sealcheck("run", "--only", "KDF-001")).isZero();
        assertThat(out.toString()).contains("Checking sealcheck-reference").endsWith("CONFORMANT\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --ony x | --only",
                "run --only SESS-0145 | did you mean \"SESS-014\"",
                "run --only signl/kdf/* | \"signal/kdf/*\"",
                "run --shard 5/4 | I/N",
                "run --jobs 0 | --jobs",
                "run --time-scale 0 | --time-scale",
                "run --level high | --level",
                "run --tier high | --tier",
                "run --seed x | --seed",
                "run --impl refrence | did you mean \"reference\"",
                "run --impl reference --impl-cmd x | mutually exclusive",
                "run --impl-tcp localhost | HOST:PORT",
                "run --profile nowhere.json | nowhere.json",
                "run --known-failures nowhere.yaml | nowhere.yaml",
                "serve --fault mac-uncheckd | did you mean \"mac-unchecked\"",
                "list chekcs | chekcs",
                "faults --only nothing-like-it | list faults",
                "replay nowhere.jsonl | nowhere.jsonl",
                "report merge nowhere --report x | nowhere",
                "frobnicate | frobnicate",
            })
    void wrongUsageSaysWhatIsWrong(String line, String message) {
        assertThat(sealcheck(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(message).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "doctor"})
    void anImplementationThatDoesNotStartIsCodeThree(String command) {
        assertThat(sealcheck(command, "--impl-cmd", "/no/such/program")).isEqualTo(3);
        assertThat(out.toString() + err).contains("/no/such/program");
    }

    @Test
    void doctorFindsTheReferenceWell() {
        assertThat(sealcheck("doctor")).isZero();
        assertThat(out.toString())
                .contains("Diagnosis: the adapter answers every role it declares (" + Roles.ALL.size() + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "requirements, id level title source",
        "checks, id kind requirements title",
        "roles, id title operations",
        "faults, id requirements title basis",
        "implementations, id title runs",
    })
    void listsAreArraysOfObjects(String what, String fields) throws IOException {
        assertThat(sealcheck("list", what, "--json")).isZero();
        JsonNode array = new ObjectMapper().readTree(out.toString());
        assertThat(array.isArray()).isTrue();
        assertThat(array).isNotEmpty();
        for (JsonNode each : array) {
            assertThat(each.fieldNames()).toIterable().containsExactlyInAnyOrder(fields.split(" "));
        }
    }

    @Test
    void aStaleKnownFailureFailsTheRun() throws IOException {
        Path known = Files.writeString(
                folder.resolve("known.yaml"),
                "- {check: 'signal/kdf/hkdf/rfc5869*', reason: r, link: l}\n- {check: no/such, reason: r, link: l}\n");
        assertThat(sealcheck("run", "--only", "KDF-001", "--known-failures", known.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("it passes, but")
                .contains("problem: ")
                .contains("\"no/such\" matches no check")
                .contains("NOT CONFORMANT");
    }

    @Test
    void mergedShardsAreTheWholeRun() throws IOException {
        String whole = folder.resolve("whole").toString();
        assertThat(sealcheck("run", "--only", "signal/kdf/*", "--report", whole))
                .isZero();
        List<String> merge = new ArrayList<>(List.of("report", "merge"));
        for (int i = 1; i <= 3; i++) {
            String shard = folder.resolve("shard" + i).toString();
            assertThat(sealcheck("run", "--only", "signal/kdf/*", "--shard", i + "/3", "--report", shard))
                    .isZero();
            merge.add(shard);
        }
        merge.addAll(List.of("--report", folder.resolve("merged").toString()));
        assertThat(sealcheck(merge.toArray(String[]::new))).isZero();

        assertThat(report("merged").path("summary")).isEqualTo(report("whole").path("summary"));
        assertThat(report("merged").path("requirements"))
                .isEqualTo(report("whole").path("requirements"));
    }

    @Test
    void aShardCannotBeMergedTwice() {
        String shard = folder.resolve("shard").toString();
        sealcheck("run", "--only", "KDF-001", "--report", shard);
        assertThat(sealcheck(
                        "report",
                        "merge",
                        shard,
                        shard,
                        "--report",
                        folder.resolve("m").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is in another report, too");
    }

    private JsonNode report(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(name).resolve("report.json").toFile());
    }

    private int sealcheck(String... arguments) {
        return Sealcheck.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
