package org.sealcheck.runner.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sealcheck.runner.UsageException;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Nearest;

/**
 * Which checks {@code --only} names: {@code @TAG}, a requirement id, or a pattern of check ids in which {@code *}
 * stands for anything. Several are joined by "or"; none selects everything.
 */
public final class Selection implements Predicate<Check> {
    private static final Pattern REQUIREMENT = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]+");

    private final List<String> words;
    private final List<Predicate<Check>> any = new ArrayList<>();

    public Selection(List<String> words) {
        this.words = List.copyOf(words);
        words.forEach(word -> any.add(predicate(word)));
    }

    @Override
    public boolean test(Check check) {
        return any.isEmpty() || any.stream().anyMatch(each -> each.test(check));
    }

    public boolean isEverything() {
        return any.isEmpty();
    }

    /**
     * The error when nothing was selected.
     *
     * @param all every check there is
     */
    public UsageException nothing(Iterable<Check> all) {
        Set<String> names = new TreeSet<>();
        for (Check check : all) {
            names.add(check.id());
            for (int slash = check.id().indexOf('/');
                    slash > 0;
                    slash = check.id().indexOf('/', slash + 1)) {
                names.add(check.id().substring(0, slash) + "/*");
            }
            names.addAll(check.requirements());
            check.tags().forEach(tag -> names.add("@" + tag));
        }
        StringBuilder message = new StringBuilder("no check matches --only " + String.join(" --only ", words));
        for (String word : words) {
            message.append(Nearest.hint(word, names));
        }
        return new UsageException(message + "\nall checks: ./sealcheck list checks");
    }

    private static Predicate<Check> predicate(String word) {
        if (word.startsWith("@")) {
            String tag = word.substring(1);
            return check -> check.tags().contains(tag) || check.requirements().contains(tag);
        }
        if (REQUIREMENT.matcher(word).matches()) {
            return check -> check.requirements().contains(word);
        }
        Pattern pattern = glob(word);
        return check -> pattern.matcher(check.id()).matches();
    }

    /** {@code *} stands for any text, also over slashes; all else for itself. */
    static Pattern glob(String text) {
        StringBuilder regex = new StringBuilder();
        for (String part : text.split("(?<=\\*)|(?=\\*)")) {
            regex.append(part.equals("*") ? ".*" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }
}
