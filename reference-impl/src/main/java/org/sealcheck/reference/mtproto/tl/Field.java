package org.sealcheck.reference.mtproto.tl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a constructor.
 *
 * @param flag the bit of {@code flags} that says whether the field is there, or {@link #ALWAYS}
 */
public record Field(String name, FieldType type, int flag) {
    /** The field is always there. */
    public static final int ALWAYS = -1;

    private static final Pattern DECLARATION = Pattern.compile("(\\w+):(?:flags\\.(\\d+)\\?)?(.+)");

    public boolean conditional() {
        return flag != ALWAYS;
    }

    /** {@code name:type} or {@code name:flags.N?type}. */
    static Field parse(String declaration) {
        Matcher parts = DECLARATION.matcher(declaration);
        if (!parts.matches()) {
            throw new IllegalArgumentException("the schema has a field that is not name:type: " + declaration);
        }
        int flag = parts.group(2) == null ? ALWAYS : Integer.parseInt(parts.group(2));
        return new Field(parts.group(1), FieldType.of(parts.group(3)), flag);
    }

    @Override
    public String toString() {
        return name + ":" + (conditional() ? "flags." + flag + "?" : "") + type;
    }
}
