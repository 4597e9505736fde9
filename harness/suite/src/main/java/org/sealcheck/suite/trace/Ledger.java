package org.sealcheck.suite.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.trace.LedgerRow.Disposition;

/**
 * The ledger of one source document: a row for each of its sentences, in its order. A file of spec/ledger/:
 *
 * <pre>
 * # title     ⇥ the document's title
 * # cited as  ⇥ how sources in chapters begin
 * # date      ⇥ of the document
 * section ⇥ place ⇥ opening words ⇥ disposition ⇥ reason
 * </pre>
 *
 * A disposition is {@code excluded}, {@code planned:<chapter>}, or ids of requirements separated by commas.
 *
 * @param file where it was read from
 * @param title of the document
 * @param citedAs how a requirement's source begins if it stands on this document
 * @param date of the document, or {@code undated}
 * @param rows in the order of the document
 */
public record Ledger(Path file, String title, String citedAs, String date, List<LedgerRow> rows) {
    private static final String HEADER = "section\tplace\topening words\tdisposition\treason";
    private static final List<String> PREAMBLE = List.of("# title", "# cited as", "# date");
    private static final int MOST_WORDS = 8;
    private static final Pattern IDS = Pattern.compile(Chapter.ID + "(," + Chapter.ID + ")*");
    private static final Pattern PLANNED = Pattern.compile("planned:[a-z0-9-]+");

    public Ledger {
        rows = List.copyOf(rows);
    }

    /**
     * Reads every {@code *.tsv} of a folder, sorted by name.
     *
     * @throws BadContent if a file is not a ledger
     */
    public static List<Ledger> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .map(Ledger::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws BadContent if the file is not a ledger, or an excluded or planned row gives no reason */
    static Ledger read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> about = new ArrayList<>();
        for (int i = 0; i < PREAMBLE.size(); i++) {
            about.add(preamble(file, lines, i));
        }
        int header = PREAMBLE.size();
        if (lines.size() <= header || !lines.get(header).equals(HEADER)) {
            throw new BadContent(file, header + 1, "write the header '" + HEADER.replace('\t', '⇥') + "' here");
        }
        List<LedgerRow> rows = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int line = header + 2; line <= lines.size(); line++) {
            LedgerRow row = row(file, line, lines.get(line - 1));
            Integer first = places.putIfAbsent(row.section() + ", " + row.place(), line);
            if (first != null) {
                throw new BadContent(
                        file, line, "'" + row.section() + ", " + row.place() + "' stands already in line " + first);
            }
            rows.add(row);
        }
        return new Ledger(file, about.get(0), about.get(1), about.get(2), rows);
    }

    public long count(Disposition disposition) {
        return rows.stream().filter(row -> row.disposition() == disposition).count();
    }

    private static String preamble(Path file, List<String> lines, int index) {
        String label = PREAMBLE.get(index) + "\t";
        if (index >= lines.size() || !lines.get(index).startsWith(label)) {
            throw new BadContent(file, index + 1, "write '" + label.strip() + "', a tab and its value here");
        }
        return lines.get(index).substring(label.length());
    }

    private static LedgerRow row(Path file, int line, String text) {
        String[] cells = text.split("\t", -1);
        if (cells.length != 5) {
            throw new BadContent(file, line, cells.length + " columns; a row has 5, separated by tabs");
        }
        if (cells[2].isBlank() || cells[2].split(" ").length > MOST_WORDS) {
            throw new BadContent(file, line, "give the opening words of the sentence, 1 to " + MOST_WORDS);
        }
        boolean planned = PLANNED.matcher(cells[3]).matches();
        Disposition disposition = planned
                ? Disposition.PLANNED
                : cells[3].equals("excluded") ? Disposition.EXCLUDED : Disposition.COVERED;
        if (disposition == Disposition.COVERED && !IDS.matcher(cells[3]).matches()) {
            throw new BadContent(
                    file,
                    line,
                    "'" + cells[3] + "' is no disposition; write requirement ids, 'excluded' or 'planned:<chapter>'");
        }
        if (disposition != Disposition.COVERED && cells[4].isBlank()) {
            throw new BadContent(file, line, "'" + cells[3] + "' needs a reason in the last column");
        }
        return new LedgerRow(
                cells[0],
                cells[1],
                cells[2],
                disposition,
                disposition == Disposition.COVERED ? Arrays.asList(cells[3].split(",")) : List.of(),
                planned ? cells[3].substring("planned:".length()) : "",
                cells[4],
                line);
    }
}
