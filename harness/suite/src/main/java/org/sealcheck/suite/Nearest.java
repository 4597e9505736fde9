package org.sealcheck.suite;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the known names that somebody may have meant by an unknown one. */
public final class Nearest {
    private Nearest() {}

    /** At most {@code limit} of the known names, nearest first, none that is nothing like {@code name}. */
    public static List<String> to(String name, Collection<String> known, int limit) {
        String wanted = name.toLowerCase(Locale.ROOT);
        record Candidate(String name, int distance) {}
        return known.stream()
                .distinct()
                .map(each -> new Candidate(each, distance(wanted, each.toLowerCase(Locale.ROOT))))
                .filter(each -> each.distance() <= Math.max(2, wanted.length() / 2))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(limit)
                .map(Candidate::name)
                .toList();
    }

    /** {@code ; did you mean "a" or "b"?}, or nothing if no known name is near. */
    public static String hint(String name, Collection<String> known) {
        List<String> near = to(name, known, 3);
        return near.isEmpty()
                ? ""
                : near.stream()
                        .map(each -> '"' + each + '"')
                        .collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }

    /** Levenshtein distance; a name that contains the wanted word counts as near. */
    private static int distance(String a, String b) {
        if (a.length() >= 3 && b.contains(a)) {
            return 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
