package org.sealcheck.suite.trace;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sealcheck.suite.trace.LedgerRow.Disposition;

/** Writes how many sentences of each document are covered, excluded and planned, between two comments of a page. */
final class LedgerCounts {
    private static final String BEGIN = "<!-- counts -->";
    private static final String END = "<!-- /counts -->";
    private static final Pattern OLD = Pattern.compile(BEGIN + ".*?" + END, Pattern.DOTALL);

    private LedgerCounts() {}

    /** The page with its table written anew. */
    static String refresh(String page, List<Ledger> ledgers) {
        return OLD.matcher(page).replaceAll(Matcher.quoteReplacement(BEGIN + "\n" + table(ledgers) + END));
    }

    private static String table(List<Ledger> ledgers) {
        StringBuilder table =
                new StringBuilder("| document | sentences | covered | excluded | planned | planned for |\n"
                        + "|---|---:|---:|---:|---:|---|\n");
        for (Ledger ledger : ledgers) {
            String name = ledger.file().getFileName().toString();
            table.append("| [")
                    .append(ledger.citedAs())
                    .append("](")
                    .append(name)
                    .append(") | ");
            table.append(ledger.rows().size()).append(" | ");
            for (Disposition disposition : Disposition.values()) {
                table.append(ledger.count(disposition)).append(" | ");
            }
            table.append(planned(ledger)).append(" |\n");
        }
        return table.toString();
    }

    private static String planned(Ledger ledger) {
        SortedMap<String, Integer> chapters = new TreeMap<>();
        ledger.rows().stream()
                .filter(row -> row.disposition() == Disposition.PLANNED)
                .forEach(row -> chapters.merge(row.chapter(), 1, Integer::sum));
        return chapters.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
