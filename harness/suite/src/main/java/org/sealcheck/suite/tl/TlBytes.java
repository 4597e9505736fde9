package org.sealcheck.suite.tl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.sealcheck.contract.Bytes;

/** TL, written piece by piece, well-formed or not. */
public final class TlBytes {
    private static final HexFormat HEX = HexFormat.of();
    private static final String VECTOR = "1cb5c415";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TlBytes() {}

    public static TlBytes empty() {
        return new TlBytes();
    }

    /** The bytes of an object, written as {@code mtproto.tl} spells it. */
    public static Bytes of(ObjectNode object) {
        return empty().object(object).bytes();
    }

    public Bytes bytes() {
        return Bytes.of(out.toByteArray());
    }

    /** An id, given as the schema spells it. */
    public TlBytes id(String hex) {
        return number(Integer.parseUnsignedInt(hex, 16));
    }

    /** 4 bytes, the least significant first. */
    public TlBytes number(int value) {
        return raw(HEX.formatHex(
                new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)}));
    }

    /** 8 bytes, the least significant first. */
    public TlBytes number(long value) {
        return number((int) value).number((int) (value >> 32));
    }

    /** The head of a vector of so many elements. */
    public TlBytes vector(int count) {
        return id(VECTOR).number(count);
    }

    /** A string as it has to be. */
    public TlBytes string(byte[] value) {
        boolean brief = value.length < 254;
        return string(value, brief, "00");
    }

    /**
     * A string with a deviation.
     *
     * @param brief its length in one byte, otherwise fe and three bytes
     * @param filling the byte that fills it up to a multiple of 4
     */
    public TlBytes string(byte[] value, boolean brief, String filling) {
        if (brief) {
            out.write(value.length);
        } else {
            raw("fe")
                    .raw(HEX.formatHex(
                            new byte[] {(byte) value.length, (byte) (value.length >> 8), (byte) (value.length >> 16)}));
        }
        out.writeBytes(value);
        int written = (brief ? 1 : 4) + value.length;
        return raw(filling.repeat((4 - written % 4) % 4));
    }

    public TlBytes raw(String hex) {
        out.writeBytes(HEX.parseHex(hex));
        return this;
    }

    public TlBytes object(JsonNode object) {
        TlDeclaration declaration = TlSchema.of(object.get("_").textValue());
        id(declaration.id());
        for (TlField field : declaration.fields()) {
            if (field.isFlags()) {
                number(flags(declaration, object));
            } else if (object.has(field.name())) {
                value(field.type(), object.get(field.name()));
            }
        }
        return this;
    }

    private void value(String type, JsonNode value) {
        if (TlField.isVector(type)) {
            vector(value.size());
            value.forEach(each -> value(TlField.element(type), each));
        } else if (TlField.isBoxed(type)) {
            object(value);
        } else {
            switch (type) {
                case "int" -> number(value.intValue());
                case "long" -> number(Long.parseLong(value.textValue()));
                case "double" -> raw(value.textValue());
                case "string" -> string(value.textValue().getBytes(StandardCharsets.UTF_8));
                case "bytes" -> string(HEX.parseHex(value.textValue()));
                case "true" -> raw("");
                default -> throw new IllegalArgumentException("no TL type: " + type);
            }
        }
    }

    private static int flags(TlDeclaration declaration, JsonNode object) {
        return declaration.fields().stream()
                .filter(field -> field.conditional() && object.has(field.name()))
                .mapToInt(field -> 1 << field.flag())
                .reduce(0, (a, b) -> a | b);
    }
}
