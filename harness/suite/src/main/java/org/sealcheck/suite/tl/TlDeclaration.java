package org.sealcheck.suite.tl;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the schema.
 *
 * @param spelling {@code name#id}, as {@code mtproto.tl} has it
 * @param layer the layer that brought it
 */
public record TlDeclaration(String spelling, List<TlField> fields, String type, int layer) {
    private static final Pattern LINE = Pattern.compile("(\\w+#[0-9a-f]{8})((?: [^ =]+)*) = (\\w+);");

    static TlDeclaration parse(String line, int layer) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no declaration: " + line);
        }
        List<TlField> fields = Arrays.stream(parts.group(2).split(" "))
                .filter(each -> !each.isEmpty())
                .map(TlField::parse)
                .toList();
        return new TlDeclaration(parts.group(1), fields, parts.group(3), layer);
    }

    public String name() {
        return spelling.substring(0, spelling.indexOf('#'));
    }

    /** Eight hex digits, as the schema writes them: the most significant first. */
    public String id() {
        return spelling.substring(spelling.indexOf('#') + 1);
    }

    public boolean hasFlags() {
        return fields.stream().anyMatch(TlField::isFlags);
    }

    @Override
    public String toString() {
        return spelling;
    }
}
