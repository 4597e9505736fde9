package org.sealcheck.suite.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.sealcheck.suite.Home;

/**
 * What is generated in spec/: the lists of checks in the chapters, the counts of the ledger, and the register of check
 * ids. The rest of these files is written by hand and stays.
 */
public final class GeneratedParts {
    private final SortedMap<Path, String> expected = new TreeMap<>();

    /**
     * @param checks every check
     * @param faults ids of the faults that break a requirement, by its id
     */
    public GeneratedParts(
            Home home,
            Specification specification,
            List<Ledger> ledgers,
            CheckIndex checks,
            Map<String, ? extends SortedSet<String>> faults) {
        CheckLists lists = new CheckLists(checks, faults);
        specification.requirements().stream()
                .map(Requirement::chapter)
                .distinct()
                .map(home.spec()::resolve)
                .forEach(chapter -> expected.put(chapter, lists.refresh(text(chapter))));
        Path counts = home.spec().resolve("ledger/README.md");
        expected.put(counts, LedgerCounts.refresh(text(counts), ledgers));
        Path register = home.spec().resolve(CheckRegister.NAME);
        expected.put(register, CheckRegister.parse(text(register)).with(checks.ids()));
    }

    /** The files whose generated part is not what it would be now. */
    public List<Path> stale() {
        return expected.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(text(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Writes the files that are stale. */
    public void write() {
        for (Path file : stale()) {
            try {
                Files.writeString(file, expected.get(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
