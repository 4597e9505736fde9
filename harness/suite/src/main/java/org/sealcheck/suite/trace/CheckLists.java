package org.sealcheck.suite.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
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
        List<String> lines = new ArrayList<>();
        SortedMap<String, Integer> vectors = checks.vectors(requirement);
        for (Kind kind : List.of(Kind.SCENARIO, Kind.PROPERTY)) {
            for (Check check : checks.flows(requirement).values()) {
                if (check.kind() == kind) {
                    lines.add("- " + kind.name().toLowerCase(Locale.ROOT) + " "
                            + link(check.title(), CheckIndex.file(check)));
                }
            }
        }
        vectors.forEach((file, count) ->
                lines.add("- " + count + (count == 1 ? " vector" : " vectors") + " in " + link(shortName(file), file)));
        SortedSet<String> broken = faults.get(requirement);
        if (broken != null) {
            lines.add("- broken by " + broken.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")));
        }
        return lines.isEmpty() ? List.of("- no check yet") : lines;
    }

    /** Chapters lie two folders below the repository's root. */
    private static String link(String text, String file) {
        return "[" + text.replace("[", "\\[").replace("]", "\\]") + "](../../" + file + ")";
    }

    private static String shortName(String file) {
        return file.startsWith("vectors/") ? file.substring("vectors/".length()) : file;
    }
}
