package org.sealcheck.adapter.reference.mtproto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealcheck.contract.Tree;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.tl.Constructor;
import org.sealcheck.reference.mtproto.tl.Field;
import org.sealcheck.reference.mtproto.tl.FieldType;
import org.sealcheck.reference.mtproto.tl.Schema;
import org.sealcheck.reference.mtproto.tl.TlObject;
import org.sealcheck.reference.mtproto.tl.TlReason;

/** Translates between the trees of the contract and the objects of the reference. */
final class TlTrees {
    private static final String CONSTRUCTOR = "_";
    private static final Pattern SPELLING = Pattern.compile("\\w+#([0-9a-f]{8})");
    private static final HexFormat HEX = HexFormat.of();

    private TlTrees() {}

    static Tree tree(TlObject object) {
        return Tree.of(json(object));
    }

    /** @throws Rejection bad-object if the tree is not what its constructor declares */
    static TlObject object(Tree tree) {
        return object(tree.json());
    }

    private static ObjectNode json(TlObject object) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(CONSTRUCTOR, object.constructor().spelling());
        for (Field field : object.constructor().fields()) {
            object.value(field.name()).ifPresent(value -> json.set(field.name(), json(field.type(), value)));
        }
        return json;
    }

    private static JsonNode json(FieldType type, Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (type instanceof FieldType.Boxed) {
            return json((TlObject) value);
        }
        if (type instanceof FieldType.Vector vector) {
            ArrayNode array = nodes.arrayNode();
            ((List<?>) value).forEach(each -> array.add(json(vector.element(), each)));
            return array;
        }
        return switch ((FieldType.Plain) type) {
            case INT -> nodes.numberNode((int) (Integer) value);
            case LONG -> nodes.textNode(value.toString());
            case DOUBLE ->
                nodes.textNode(
                        HEX.formatHex(littleEndian(8).putDouble((Double) value).array()));
            case STRING -> nodes.textNode((String) value);
            case BYTES -> nodes.textNode(HEX.formatHex(((ByteString) value).toByteArray()));
            case TRUE -> nodes.booleanNode(true);
            case FLAGS -> throw new IllegalStateException("flags are no value");
        };
    }

    private static TlObject object(JsonNode json) {
        Constructor constructor = constructor(json.path(CONSTRUCTOR).asText());
        TlObject object = TlObject.of(constructor);
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            String name = entry.getKey();
            if (!name.equals(CONSTRUCTOR)) {
                Field field = constructor.field(name).orElseThrow(() -> bad(constructor + " has no field " + name));
                try {
                    object = object.with(name, value(field.type(), entry.getValue()));
                } catch (IllegalArgumentException e) {
                    throw bad(name + " of " + constructor + " is " + field.type() + ": " + e.getMessage());
                }
            }
        }
        return object;
    }

    private static Object value(FieldType type, JsonNode json) {
        if (type instanceof FieldType.Boxed) {
            return object(json);
        }
        if (type instanceof FieldType.Vector vector) {
            require(json.isArray(), "an array", json);
            List<Object> values = new ArrayList<>();
            json.forEach(each -> values.add(value(vector.element(), each)));
            return values;
        }
        return plain((FieldType.Plain) type, json);
    }

    private static Object plain(FieldType.Plain type, JsonNode json) {
        if (type == FieldType.Plain.INT) {
            require(json.canConvertToInt() && json.isIntegralNumber(), "a number of 32 bits", json);
            return json.intValue();
        }
        if (type == FieldType.Plain.TRUE) {
            require(json.isBoolean() && json.booleanValue(), "true", json);
            return Boolean.TRUE;
        }
        require(json.isTextual(), "a string", json);
        String text = json.textValue();
        return switch (type) {
            case LONG -> Long.parseLong(text);
            case DOUBLE -> littleEndian(8).put(HEX.parseHex(text)).getDouble(0);
            case STRING -> text;
            case BYTES -> ByteString.copyFrom(HEX.parseHex(text));
            default -> throw bad("the field flags follows from the others");
        };
    }

    private static Constructor constructor(String spelling) {
        Matcher parts = SPELLING.matcher(spelling);
        if (!parts.matches()) {
            throw bad("an object is spelled name#id, not " + spelling);
        }
        int id = Integer.parseUnsignedInt(parts.group(1), 16);
        return Schema.SECRET_CHATS
                .find(id)
                .filter(each -> each.spelling().equals(spelling))
                .orElseThrow(() -> bad("no layer has a constructor " + spelling));
    }

    private static void require(boolean right, String due, JsonNode found) {
        if (!right) {
            throw new IllegalArgumentException("expected " + due + ", got " + found.getNodeType());
        }
    }

    private static Rejection bad(String message) {
        return new Rejection(TlReason.BAD_OBJECT, "MT-TL-024", message);
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
