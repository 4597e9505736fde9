package org.sealcheck.runner.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.Verdict;
import org.sealcheck.suite.trace.Requirement;

/** Requirement by implementation: what each implementation that ran does with each requirement. */
public final class PeerMatrix {
    private final Suite suite;
    private final Map<String, Map<String, Verdict>> verdicts = new LinkedHashMap<>();
    private final Map<String, String> counts = new LinkedHashMap<>();
    private final Map<String, String> notRun = new LinkedHashMap<>();

    public PeerMatrix(Suite suite) {
        this.suite = suite;
    }

    public void ran(String name, Tally tally) {
        Map<String, Verdict> mine = new HashMap<>();
        tally.requirements().forEach(each -> mine.put(each.id(), each.verdict()));
        verdicts.put(name, mine);
        counts.put(
                name,
                tally.count(Verdict.PASSED) + " passed, " + tally.failures() + " failed, "
                        + tally.count(Verdict.KNOWN_FAILURE) + " known failures, " + tally.count(Verdict.NOT_APPLICABLE)
                        + " not applicable");
    }

    /** @param why what is missing, or why it did not start */
    public void notRun(String name, String why) {
        notRun.put(name, why);
    }

    /** Writes {@code matrix.md} into a folder. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("matrix.md"), lines());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the matrix to " + folder, e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# Implementations under the suite");
        lines.add("");
        counts.forEach((name, count) -> lines.add("- " + name + ": " + count));
        notRun.forEach((name, why) -> lines.add("- " + name + ": NOT RUN, " + why));
        lines.add("");
        lines.add("| requirement | level | " + String.join(" | ", verdicts.keySet()) + " |");
        lines.add("|---|---|" + "---|".repeat(verdicts.size()));
        for (Requirement requirement : suite.specification().requirements()) {
            StringBuilder row = new StringBuilder("| " + requirement.id() + " | " + requirement.level() + " |");
            for (Map<String, Verdict> mine : verdicts.values()) {
                Verdict verdict = mine.get(requirement.id());
                row.append(' ')
                        .append(verdict == null ? "" : verdict.spelling())
                        .append(" |");
            }
            lines.add(row.toString());
        }
        return lines;
    }
}
