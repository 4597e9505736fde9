package org.sealcheck.suite.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.trace.LedgerRow.Disposition;

class LedgerTest {
    private static final String TOP = """
            # title\tThe Paper, Version 1
            # cited as\tPaper (2023)
            # date\t2023-12-06
            section\tplace\topening words\tdisposition\treason
            """;

    @TempDir
    Path folder;

    @Test
    void reads_covered_excluded_and_planned_rows() throws IOException {
        Ledger ledger = read(TOP
                + "Scope\tstep 1\tThe client\tABC-001,ABC-002\t\n"
                + "Scope\tstep 2\tThe server\texcluded\tgives a reason\n"
                + "Calls\tparagraph 1\tEach participant\tplanned:calling\tnot written yet\n");

        assertThat(ledger.title()).isEqualTo("The Paper, Version 1");
        assertThat(ledger.citedAs()).isEqualTo("Paper (2023)");
        assertThat(ledger.date()).isEqualTo("2023-12-06");
        assertThat(ledger.rows())
                .extracting(LedgerRow::disposition)
                .containsExactly(Disposition.COVERED, Disposition.EXCLUDED, Disposition.PLANNED);
        assertThat(ledger.rows().get(0).requirements()).containsExactly("ABC-001", "ABC-002");
        assertThat(ledger.rows().get(2).chapter()).isEqualTo("calling");
        assertThat(ledger.count(Disposition.PLANNED)).isEqualTo(1);
    }

    @Test
    void a_row_that_is_not_covered_needs_a_reason() {
        refuses(TOP + "Scope\tstep 1\tThe client\texcluded\t\n", ":5", "'excluded' needs a reason");
        refuses(TOP + "Scope\tstep 1\tThe client\tplanned:calling\t \n", ":5", "'planned:calling' needs a reason");
    }

    @Test
    void a_disposition_is_one_of_three() {
        refuses(TOP + "Scope\tstep 1\tThe client\tomitted\tx\n", ":5", "'omitted' is no disposition");
        refuses(TOP + "Scope\tstep 1\tThe client\tABC-001 ABC-002\t\n", ":5", "is no disposition");
    }

    @Test
    void a_sentence_stands_once_and_opens_with_few_words() {
        String row = "Scope\tstep 1\tThe client\tABC-001\t\n";
        refuses(TOP + row + row, ":6", "stands already in line 5");
        refuses(TOP + "Scope\tstep 1\ta b c d e f g h i\tABC-001\t\n", ":5", "1 to 8");
        refuses(TOP + "Scope\tstep 1\tThe client\tABC-001\n", ":5", "4 columns");
    }

    @Test
    void the_document_is_named() {
        refuses(TOP.replace("# date\t2023-12-06\n", ""), ":3", "# date");
        refuses(TOP.replace("place\t", ""), ":4", "header");
        refuses("", ":1", "# title");
    }

    @Test
    void the_five_sources_of_this_repository_have_one() {
        assertThat(Ledger.readAll(Repository.SPEC.resolve("ledger")))
                .hasSize(5)
                .allSatisfy(ledger -> assertThat(ledger.rows()).hasSizeGreaterThan(20));
    }

    private Ledger read(String text) throws IOException {
        Files.writeString(folder.resolve("paper.tsv"), text);
        return Ledger.readAll(folder).get(0);
    }

    private void refuses(String text, String where, String what) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("paper.tsv" + where + ":")
                .hasMessageContaining(what);
    }
}
