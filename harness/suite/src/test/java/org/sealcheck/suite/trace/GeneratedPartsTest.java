package org.sealcheck.suite.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Kind;

class GeneratedPartsTest {
    private static final String LEDGER = """
            # title\tThe Paper
            # cited as\tPaper (2023)
            # date\t2023
            section\tplace\topening words\tdisposition\treason
            Scope\tstep 1\tThe client\tABC-001\t
            Scope\tstep 2\tThe server\texcluded\tgives a reason
            Calls\tparagraph 1\tEach participant\tplanned:calling\tnot written yet
            Calls\tparagraph 2\tThe media\tplanned:calling\tnot written yet
            Media\tparagraph 1\tLarge files\tplanned:media\tnot written yet
            """;

    @TempDir
    Path root;

    private final CheckIndex checks = new CheckIndex();

    @BeforeEach
    void writeSpecification() throws IOException {
        write(
                "spec/signal/chapter.md",
                "# Chapter\n\n### ABC-001 · MUST · title\nSource: Paper (2023), Scope, step 1.\n");
        write("spec/profiles/README.md", "");
        write("spec/ledger/paper.tsv", LEDGER);
        write("spec/ledger/README.md", "Words before.\n\n<!-- counts -->\n<!-- /counts -->\n\nWords after.\n");
        checks.accept(new Check(
                "signal/a", Kind.SCENARIO, Set.of("ABC-001"), "t", Set.of(), Set.of(), Set.of("r"), "features/a:3"));
    }

    @Test
    void are_written_once_and_then_fresh() throws IOException {
        assertThat(parts().stale())
                .containsExactlyInAnyOrder(
                        file("spec/signal/chapter.md"), file("spec/ledger/README.md"), file("spec/checks.txt"));

        parts().write();

        assertThat(parts().stale()).isEmpty();
        assertThat(file("spec/signal/chapter.md")).content().contains("- faults: `skip-it`");
        assertThat(file("spec/checks.txt")).hasContent("signal/a");
        assertThat(file("spec/ledger/README.md")).hasContent("""
                Words before.

                <!-- counts -->
                | document | sentences | covered | excluded | planned | planned for |
                |---|---:|---:|---:|---:|---|
                | [Paper (2023)](paper.tsv) | 5 | 1 | 1 | 3 | calling 2, media 1 |
                <!-- /counts -->

                Words after.
                """);
    }

    @Test
    void are_stale_after_a_change_anywhere() throws IOException {
        parts().write();
        write("spec/ledger/paper.tsv", LEDGER.replace("planned:media", "excluded"));

        assertThat(parts().stale()).containsExactly(file("spec/ledger/README.md"));
    }

    private GeneratedParts parts() {
        Home home = new Home(root);
        return new GeneratedParts(
                home,
                Specification.read(home.spec()),
                Ledger.readAll(home.spec().resolve("ledger")),
                checks,
                Map.of("ABC-001", new TreeSet<>(List.of("skip-it"))));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    private Path file(String name) {
        return root.toAbsolutePath().normalize().resolve(name);
    }
}
