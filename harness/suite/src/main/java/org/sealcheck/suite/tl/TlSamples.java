package org.sealcheck.suite.tl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Objects of the schema, of any constructor that a layer has; every choice is drawn from one seed. */
public final class TlSamples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int[] INTS = {0, 1, -1, 17, 144, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final long[] LONGS = {0, 1, -1, 0x0102030405060708L, 1L << 53, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final String[] TEXTS = {"", "a", "hello", "Grüße 🙂 и привет", "x".repeat(253), "y".repeat(254)};
    private static final int[] LENGTHS = {0, 1, 3, 4, 32, 253, 254, 255, 300};

    private final Random random;
    private final int layer;
    private final Presence presence;

    /** Which conditional fields an object has. */
    public enum Presence {
        ALL,
        NONE,
        SOME
    }

    /** @param layer no constructor is newer */
    public TlSamples(long seed, int layer, Presence presence) {
        this.random = new Random(seed);
        this.layer = layer;
        this.presence = presence;
    }

    /** Any object of a type. */
    public ObjectNode ofType(String type) {
        List<TlDeclaration> candidates = TlSchema.ofType(type, layer);
        return object(candidates.get(random.nextInt(candidates.size())));
    }

    /** An object of a constructor. In a decryptedMessageLayer, the layer field is the layer of these samples. */
    public ObjectNode object(TlDeclaration declaration) {
        ObjectNode object = NODES.objectNode().put("_", declaration.spelling());
        for (TlField field : declaration.fields()) {
            if (!field.isFlags() && present(field)) {
                object.set(field.name(), value(field.type()));
            }
        }
        return declaration.name().equals("decryptedMessageLayer") ? object.put("layer", layer) : object;
    }

    private boolean present(TlField field) {
        return !field.conditional() || presence == Presence.ALL || presence == Presence.SOME && random.nextBoolean();
    }

    private JsonNode value(String type) {
        if (TlField.isVector(type)) {
            ArrayNode array = NODES.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(value(TlField.element(type)));
            }
            return array;
        }
        if (TlField.isBoxed(type)) {
            return ofType(type);
        }
        return switch (type) {
            case "int" -> NODES.numberNode(random.nextBoolean() ? random.nextInt() : INTS[random.nextInt(INTS.length)]);
            case "long" ->
                NODES.textNode(
                        Long.toString(random.nextBoolean() ? random.nextLong() : LONGS[random.nextInt(LONGS.length)]));
            case "double" -> NODES.textNode(HexFormat.of().formatHex(bytes(8)));
            case "string" -> NODES.textNode(TEXTS[random.nextInt(TEXTS.length)]);
            case "bytes" -> NODES.textNode(HexFormat.of().formatHex(bytes(LENGTHS[random.nextInt(LENGTHS.length)])));
            case "true" -> NODES.booleanNode(true);
            default -> throw new IllegalArgumentException("no TL type: " + type);
        };
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
