package org.sealcheck.reference.mtproto.tl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * One constructor of the schema (MT-TL-005).
 *
 * @param layer the layer that brought it
 * @param type what it constructs
 */
public record Constructor(String name, int id, List<Field> fields, String type, int layer) {
    private static final Pattern DECLARATION = Pattern.compile("(\\w+)#([0-9a-f]{8})((?: [^ =]+)*) = (\\w+);");

    /** Reads {@code name#id field:type … = Type;}. */
    static Constructor parse(String declaration, int layer) {
        Matcher parts = DECLARATION.matcher(declaration);
        if (!parts.matches()) {
            throw new IllegalArgumentException("the schema has a line that declares no constructor: " + declaration);
        }
        List<Field> fields = Arrays.stream(parts.group(3).trim().split(" "))
                .filter(each -> !each.isEmpty())
                .map(Field::parse)
                .toList();
        return new Constructor(
                parts.group(1), Integer.parseUnsignedInt(parts.group(2), 16), fields, parts.group(4), layer);
    }

    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(each -> each.name().equals(fieldName)).findFirst();
    }

    /** The flags that stand for a field. */
    int knownFlags() {
        return fields.stream()
                .filter(Field::conditional)
                .mapToInt(each -> 1 << each.flag())
                .reduce(0, (a, b) -> a | b);
    }

    /** {@code name#id}: the one spelling that no other constructor has. */
    public String spelling() {
        return name + "#" + hexId();
    }

    public String hexId() {
        return String.format(Locale.ROOT, "%08x", id);
    }

    /**
     * What TL makes an id of: the CRC-32 of the declaration without its id, {@code bytes} read as {@code string}, angle
     * brackets as spaces and without what takes no bytes. One id of the schema is another (MT-TL-005).
     */
    int checksum() {
        String text = fields.stream()
                .filter(each -> each.type() != FieldType.Plain.TRUE)
                .map(each -> " " + each.toString().replaceAll("(?<=[:?])bytes$", "string"))
                .collect(Collectors.joining("", name, " = " + type))
                .replace('<', ' ')
                .replace(">", "");
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    @Override
    public String toString() {
        return spelling();
    }
}
