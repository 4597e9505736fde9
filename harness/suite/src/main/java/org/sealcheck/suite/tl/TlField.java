package org.sealcheck.suite.tl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a declaration.
 *
 * @param flag the bit that says whether it is there, or -1
 * @param type as the schema spells it
 */
public record TlField(String name, int flag, String type) {
    private static final Pattern FIELD = Pattern.compile("(\\w+):(?:flags\\.(\\d+)\\?)?(.+)");

    static TlField parse(String text) {
        Matcher parts = FIELD.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no field: " + text);
        }
        return new TlField(
                parts.group(1), parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2)), parts.group(3));
    }

    public boolean conditional() {
        return flag >= 0;
    }

    public boolean isFlags() {
        return type.equals("#");
    }

    /** What a vector holds. */
    public static String element(String vector) {
        return vector.substring("Vector<".length(), vector.length() - 1);
    }

    public static boolean isVector(String type) {
        return type.startsWith("Vector<");
    }

    /** Whether values of the type have an id before them. */
    public static boolean isBoxed(String type) {
        return Character.isUpperCase(type.charAt(0)) && !isVector(type);
    }
}
