package org.sealcheck.suite.scenario.steps.messenger;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What can be wrong with a list of devices that somebody shows, in the words of features. */
public enum ListDefect {
    NO_LAST_LINE_END("without its last line end", list -> list.substring(0, list.length() - 1)),
    UPPER_CASE("in upper case", String::toUpperCase),
    LINE_TWICE("with its first line twice", list -> list.substring(0, list.indexOf('\n') + 1) + list),
    REVERSED("in reverse order", ListDefect::reversed),
    LEADING_ZERO("with a zero before its first number", list -> "0" + list),
    CUT("cut in the middle of a key", list -> list.substring(0, list.length() / 2)),
    TEXT("some other text", list -> "all is well\n");

    private final String words;
    private final UnaryOperator<String> change;

    ListDefect(String words, UnaryOperator<String> change) {
        this.words = words;
        this.change = change;
    }

    String apply(String list) {
        return change.apply(list);
    }

    static ListDefect of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no defect is called \"" + words + "\""));
    }

    private static String reversed(String list) {
        StringBuilder reversed = new StringBuilder();
        list.lines().forEach(line -> reversed.insert(0, line + "\n"));
        return reversed.toString();
    }
}
