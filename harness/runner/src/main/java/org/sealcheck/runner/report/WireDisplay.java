package org.sealcheck.runner.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.HexFormat;
import java.util.Map;

/**
 * Shows what a message on the wire carries, for people who look for the reason of a failure. It knows names, no rules:
 * what cannot be read is shown as far as it can.
 */
final class WireDisplay {
    private static final HexFormat HEX = HexFormat.of();
    private static final int MAC_LENGTH = 8;

    private static final Map<Integer, String> SIGNAL_MESSAGE =
            Map.of(1, "ratchetKey", 2, "counter", 3, "previousCounter", 4, "ciphertext");
    private static final Map<Integer, String> PREKEY_SIGNAL_MESSAGE = Map.of(
            1, "preKeyId",
            2, "baseKey",
            3, "identityKey",
            4, "message",
            5, "registrationId",
            6, "signedPreKeyId");

    private WireDisplay() {}

    /**
     * Decodes every message in the parameters or the result of a call.
     *
     * @param method the operation, which tells the format where the parameters do not
     * @return by path, such as {@code body}; empty if there is no message
     */
    static ObjectNode decode(String method, JsonNode values) {
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        walk(method, "", values, found);
        return found;
    }

    private static void walk(String method, String path, JsonNode node, ObjectNode found) {
        node.properties().forEach(field -> {
            String here = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getKey().equals("body") && field.getValue().isTextual()) {
                boolean preKey = node.path("type").asText().equals("prekey") || method.endsWith(".parsePreKeyMessage");
                found.set(here, message(preKey, field.getValue().textValue()));
            } else {
                walk(method, here, field.getValue(), found);
            }
        });
    }

    private static ObjectNode message(boolean preKey, String hex) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        shown.put("format", preKey ? "PreKeySignalMessage" : "SignalMessage");
        byte[] bytes;
        try {
            bytes = HEX.parseHex(hex);
        } catch (IllegalArgumentException e) {
            return shown.put("unreadable", "not hex");
        }
        int mac = preKey ? 0 : MAC_LENGTH;
        if (bytes.length < 1 + mac) {
            return shown.put("unreadable", bytes.length + " bytes are too few");
        }
        shown.put("version", (bytes[0] >> 4 & 0xF) + "." + (bytes[0] & 0xF));
        fields(preKey, ByteString.copyFrom(bytes, 1, bytes.length - 1 - mac), shown);
        if (!preKey) {
            shown.put("mac", HEX.formatHex(bytes, bytes.length - mac, bytes.length));
        }
        return shown;
    }

    private static void fields(boolean preKey, ByteString protobuf, ObjectNode shown) {
        Map<Integer, String> names = preKey ? PREKEY_SIGNAL_MESSAGE : SIGNAL_MESSAGE;
        UnknownFieldSet fields;
        try {
            fields = UnknownFieldSet.parseFrom(protobuf);
        } catch (InvalidProtocolBufferException e) {
            shown.put("unreadable", "not protobuf: " + e.getMessage());
            return;
        }
        fields.asMap().forEach((number, field) -> {
            String name = names.getOrDefault(number, "field " + number);
            field.getVarintList().forEach(value -> shown.put(name, Long.toUnsignedString(value)));
            field.getFixed32List().forEach(value -> shown.put(name + " (fixed32)", Integer.toUnsignedString(value)));
            field.getFixed64List().forEach(value -> shown.put(name + " (fixed64)", Long.toUnsignedString(value)));
            for (ByteString value : field.getLengthDelimitedList()) {
                String hex = HEX.formatHex(value.toByteArray());
                if (preKey && name.equals("message")) {
                    shown.set(name, message(false, hex));
                } else {
                    shown.put(name, hex);
                }
            }
        });
    }
}
