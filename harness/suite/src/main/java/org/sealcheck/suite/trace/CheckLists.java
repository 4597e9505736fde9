package org.sealcheck.suite.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Kind;

/** Writes below each requirement of a chapter which checks and faults it has, between two comments. */
final class CheckLists {
    private static final String BEGIN = "<!-- checks -->";
    private static final String END = "<!-- /checks -->";
    private static final Pattern OLD = Pattern.compile("\n*" + BEGIN + ".*?" + END + "\n*", Pattern.DOTALL);
    private static final Pattern REQUIREMENT = Pattern.compile("### (" + Chapter.ID + ") · .*");
    private static final Pattern HEADING = Pattern.compile("#{1,3} .*");

    private final CheckIndex checks;
    private final Map<String, ? extends SortedSet<String>> faults;

    /** @param faults ids of the faults that break a requirement, by its id */
    CheckLists(CheckIndex checks, Map<String, ? extends SortedSet<String>> faults) {
        this.checks = checks;
        this.faults = faults;
    }

    /** The chapter with its lists written anew; all else stays. */
    String refresh(String chapter) {
        List<String> out = new ArrayList<>();
        String open = null;
        boolean code = false;
        for (String line : OLD.matcher(chapter).replaceAll("\n\n").strip().split("\n", -1)) {
            code ^= line.startsWith("```");
            if (!code && HEADING.matcher(line).matches()) {
                close(open, out);
                var requirement = REQUIREMENT.matcher(line);
                open = requirement.matches() ? requirement.group(1) : null;
            }
            out.add(line);
        }
        close(open, out);
        while (out.get(out.size() - 1).isEmpty()) {
            out.remove(out.size() - 1);
        }
        return String.join("\n", out) + "\n";
    }

    private void close(String requirement, List<String> out) {
        if (requirement == null) {
            return;
        }
        while (out.get(out.size() - 1).isEmpty()) {
            out.remove(out.size() - 1);
        }
        out.add("");
        out.add(BEGIN);
        out.addAll(list(requirement));
        out.add(END);
        out.add("");
    }

    private List<String> list(String requirement) {
        Listing listing = new Listing();
        listing.flows(Kind.SCENARIO, "scenario", "scenarios", checks.flows(requirement));
        listing.flows(Kind.PROPERTY, "property", "properties", checks.flows(requirement));
        listing.vectors(checks.vectors(requirement));
        SortedSet<String> broken = faults.get(requirement);
        if (broken != null) {
            listing.faults(broken);
        }
        return listing.lines();
    }

    /** One list: the summary that stands in its first line, and the items that unfold below it. */
    private static final class Listing {
        private final List<String> summary = new ArrayList<>();
        private final List<String> items = new ArrayList<>();

        void flows(Kind kind, String one, String more, SortedMap<String, Check> flows) {
            SortedMap<String, List<Check>> byFile = flows.values().stream()
                    .filter(check -> check.kind() == kind)
                    .collect(Collectors.groupingBy(CheckIndex::file, TreeMap::new, Collectors.toList()));
            if (!byFile.isEmpty()) {
                summary.add(count(byFile.values().stream().mapToInt(List::size).sum(), one, more));
            }
            byFile.forEach((file, inFile) -> items.add("- " + link(file) + ": "
                    + inFile.stream().map(CheckLists::title).collect(Collectors.joining(" · "))));
        }

        void vectors(SortedMap<String, Integer> byFile) {
            if (!byFile.isEmpty()) {
                int sum = byFile.values().stream().mapToInt(Integer::intValue).sum();
                summary.add(count(sum, "vector", "vectors"));
            }
            byFile.forEach((file, number) -> items.add("- " + link(file) + ": " + count(number, "vector", "vectors")));
        }

        void faults(SortedSet<String> ids) {
            summary.add("broken by " + count(ids.size(), "fault", "faults"));
            items.add("- faults: " + ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")));
        }

        List<String> lines() {
            if (items.isEmpty()) {
                return List.of("No check yet.");
            }
            List<String> lines = new ArrayList<>();
            lines.add("<details><summary>" + String.join(", ", summary) + "</summary>");
            lines.add("");
            lines.addAll(items);
            lines.add("");
            lines.add("</details>");
            return lines;
        }
    }

    private static String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    /** A check's title with nothing in it that Markdown would take for markup. */
    private static String title(Check check) {
        return check.title().replaceAll("([\\\\*_`<\\[\\]])", "\\\\$1");
    }

    /** Chapters lie two folders below the repository's root. */
    private static String link(String file) {
        return "[" + file.replaceFirst("^.*/([^/]+/[^/]+)$", "$1") + "](../../" + file + ")";
    }
}
