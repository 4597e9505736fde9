package org.sealcheck.runner.implementation;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.runner.UsageException;

/** Splits a command into words and puts words together, as a shell does with quotes; nothing else of a shell. */
public final class Words {
    private Words() {}

    /**
     * The words of a command: separated by blanks; {@code '…'} and {@code "…"} keep blanks; a backslash outside of
     * {@code '…'} takes the next character as it is.
     *
     * @throws UsageException if a quote is not closed, or there is no word
     */
    public static List<String> split(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            boolean blank = quote == 0 && Character.isWhitespace(c);
            if (blank && word != null) {
                words.add(word.toString());
                word = null;
            }
            if (blank) {
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '\\' && quote != '\'' && i + 1 < command.length()) {
                word.append(command.charAt(++i));
            } else {
                word.append(c);
            }
        }
        if (quote != 0) {
            throw new UsageException("the command has a " + quote + " that is not closed: " + command);
        }
        if (word != null) {
            words.add(word.toString());
        }
        if (words.isEmpty()) {
            throw new UsageException("the command is empty; give a program and its arguments in one string");
        }
        return words;
    }

    /** One word as it has to be typed into a shell. */
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
