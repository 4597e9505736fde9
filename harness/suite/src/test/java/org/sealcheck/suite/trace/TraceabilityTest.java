package org.sealcheck.suite.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Kind;

class TraceabilityTest {
    private static final String CHAPTER = """
            ### ABC-001 · MUST · from the paper
            Source: Paper (2023), Scope, step 1.

            ### ABC-002 · MUST · from a standard
            Source: standard RFC 7748, section 5.

            ### ABC-003 · MUST · from the library
            Source: library signal-protocol-java 2.8.1.

            Profile: here
            """;
    private static final String LEDGER = """
            # title\tThe Paper
            # cited as\tPaper (2023)
            # date\t2023
            section\tplace\topening words\tdisposition\treason
            Scope\tstep 1\tThe client\tABC-001\t
            """;
    private static final String PROFILE = """
            {"name": "here", "title": "t", "basis": "b", "constants": {}, "requirements": ["ABC-003"]}
            """;

    @TempDir
    Path spec;

    private final CheckIndex checks = new CheckIndex();

    @BeforeEach
    void writeAllThatIsNeeded() throws IOException {
        Files.createDirectories(spec.resolve("signal"));
        Files.createDirectories(spec.resolve("profiles"));
        Files.createDirectories(spec.resolve("ledger"));
        Files.writeString(spec.resolve("profiles/here.json"), PROFILE);
        write(CHAPTER, LEDGER);
        checks.accept(check("signal/one", "ABC-001", "ABC-002"));
    }

    @Test
    void nothing_to_say_if_all_is_accounted_for() {
        checks.accept(check("signal/two", "ABC-003"));

        assertThat(problems()).isEmpty();
    }

    @Test
    void a_requirement_without_a_check() {
        assertThat(problems()).singleElement().asString().contains("signal/chapter.md:7: ABC-003 has no check");
    }

    @Test
    void a_check_of_an_unknown_requirement() {
        checks.accept(check("signal/two", "ABC-003", "ABC-004"));

        assertThat(problems()).singleElement().asString().contains("ABC-004 is named by a check");
    }

    @Test
    void a_ledger_row_of_an_unknown_requirement() throws IOException {
        checks.accept(check("signal/two", "ABC-003"));
        write(CHAPTER, LEDGER + "Scope\tstep 2\tThe server\tABC-009\t\n");

        assertThat(problems()).singleElement().asString().contains("ledger.tsv:6: names ABC-009");
    }

    @Test
    void a_requirement_of_a_document_without_a_sentence() throws IOException {
        checks.accept(check("signal/two", "ABC-003"));
        write(CHAPTER, LEDGER.replace("ABC-001\t", "excluded\tno rule"));

        assertThat(problems()).singleElement().asString().contains("ABC-001 stands on a document, but no row");
    }

    @Test
    void a_source_that_is_another_than_the_ledgers() throws IOException {
        checks.accept(check("signal/two", "ABC-003"));
        write(CHAPTER.replace("Scope", "Limits"), LEDGER);

        assertThat(problems()).singleElement().asString().contains("but the ledger names it in: Paper (2023), Scope,");
    }

    @Test
    void a_rule_of_no_document_and_no_profile() throws IOException {
        checks.accept(check("signal/two", "ABC-003"));
        write(CHAPTER.replace("Source: standard", "Source: proposal;"), LEDGER);

        assertThat(problems()).singleElement().asString().contains("ABC-002 does not stand in a document");
    }

    private List<String> problems() {
        return new Traceability(Specification.read(spec), Ledger.readAll(spec.resolve("ledger")), checks).problems();
    }

    private void write(String chapter, String ledger) throws IOException {
        Files.writeString(spec.resolve("signal/chapter.md"), chapter);
        Files.writeString(spec.resolve("ledger/ledger.tsv"), ledger);
    }

    private static Check check(String id, String... requirements) {
        return new Check(id, Kind.SCENARIO, Set.of(requirements), "t", Set.of(), Set.of(), Set.of("signal.kdf"), "f:1");
    }
}
