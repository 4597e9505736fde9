package org.sealcheck.suite.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.sealcheck.suite.BadContent;

/**
 * spec/checks.txt: every check id that ever was, so that none is used for something else later. A line is an id, or the
 * id of a check that is gone, a tab, {@code retired} and the reason:
 *
 * <pre>
 * signal/kdf/hkdf/rfc5869_case_1
 * signal/kdf/hkdf/salt_too_long ⇥ retired: HKDF has no longest salt
 * </pre>
 */
public final class CheckRegister {
    /** Its name in spec/. */
    public static final String NAME = "checks.txt";

    private static final String RETIRED = "retired: ";

    /** The line's rest by id: empty for a live check. */
    private final Map<String, String> lines = new TreeMap<>();

    private CheckRegister() {}

    /** @throws BadContent if a line is neither an id nor a retired one with a reason, or an id stands twice */
    public static CheckRegister parse(String text) {
        CheckRegister register = new CheckRegister();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] cells = line.split("\t", 2);
            String rest = cells.length == 1 ? "" : cells[1];
            if (cells[0].isBlank()
                    || !(rest.isEmpty() || rest.startsWith(RETIRED) && rest.length() > RETIRED.length())) {
                throw new BadContent(
                        NAME + ":" + number, "write an id, or an id, a tab and 'retired: ' with the reason");
            }
            if (register.lines.putIfAbsent(cells[0], rest) != null) {
                throw new BadContent(NAME + ":" + number, cells[0] + " stands twice; delete one of the lines");
            }
        }
        return register;
    }

    /** What does not fit together with the ids of the checks that there are. */
    public List<String> problems(SortedSet<String> live) {
        List<String> problems = new ArrayList<>();
        for (String id : live) {
            String rest = lines.get(id);
            if (rest == null) {
                problems.add(id + " is not registered in spec/" + NAME + "; refresh it");
            } else if (!rest.isEmpty()) {
                problems.add(id + " was used before and is retired (" + rest.substring(RETIRED.length())
                        + "); give this check another id");
            }
        }
        lines.forEach((id, rest) -> {
            if (rest.isEmpty() && !live.contains(id)) {
                problems.add(id + " is registered in spec/" + NAME + " but no check has it; if it is gone for good,"
                        + " write a tab and 'retired: ' with the reason behind it");
            }
        });
        return problems;
    }

    /** The file with these ids added. */
    String with(SortedSet<String> live) {
        Map<String, String> all = new TreeMap<>(lines);
        live.forEach(id -> all.putIfAbsent(id, ""));
        StringBuilder text = new StringBuilder();
        all.forEach((id, rest) ->
                text.append(id).append(rest.isEmpty() ? "" : "\t" + rest).append('\n'));
        return text.toString();
    }
}
