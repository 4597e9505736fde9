package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;

/**
 * A short cut for the answers that large vector files consist of: results that are byte strings and nothing else, as
 * trees. They need not become records on the way, which would decode and encode every byte. What is in any way unusual
 * about an answer is left to {@link Codec}, which knows how to say what is wrong.
 */
final class ByteStrings {
    private static final ClassValue<Set<String>> NAMES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> record) {
            return names(record);
        }
    };

    private ByteStrings() {}

    /** Whether all that a record has is byte strings that must be there. */
    static boolean only(Class<?> record) {
        return record.isRecord() && !NAMES.get(record).isEmpty();
    }

    private static Set<String> names(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        boolean only = Arrays.stream(components)
                .allMatch(component -> component.getType() == Bytes.class && !ContractModule.optional(component));
        return only
                ? Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /**
     * The object that a parser stands on, equal to {@link Codec#toJson} of the record it is; leaves the parser on the
     * object's end. Null, with the parser anywhere, unless it has exactly the record's fields, each in lower-case hex.
     */
    static @Nullable ObjectNode read(JsonParser json, Class<?> record) throws IOException {
        Set<String> names = NAMES.get(record);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            return null;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_STRING || !names.contains(name) || !isHex(json)) {
                return null;
            }
            if (tree.replace(name, TextNode.valueOf(json.getText())) != null) {
                return null;
            }
        }
        return tree.size() == names.size() ? tree : null;
    }

    /** Whether a tree is, for certain, a record of byte strings; if not, {@link Codec} knows. */
    static boolean fits(JsonNode tree, Class<?> record) {
        if (!only(record) || tree.size() != NAMES.get(record).size()) {
            return false;
        }
        for (String name : NAMES.get(record)) {
            if (!(tree.get(name) instanceof TextNode text) || !isHex(text.textValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text) {
        boolean hex = text.length() % 2 == 0;
        for (int i = 0; i < text.length(); i++) {
            hex &= Bytes.isHexDigit(text.charAt(i));
        }
        return hex;
    }

    private static boolean isHex(JsonParser json) throws IOException {
        char[] text = json.getTextCharacters();
        int start = json.getTextOffset();
        int end = start + json.getTextLength();
        boolean hex = (end - start) % 2 == 0;
        for (int i = start; i < end; i++) {
            hex &= Bytes.isHexDigit(text[i]);
        }
        return hex;
    }
}
