package org.sealcheck.runner.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts this time's values in place of the recorded ones: handles, fresh keys and what was made with them are others
 * each time, so a later request must say what the implementation said now.
 */
final class Substitution {
    private final Map<String, JsonNode> values = new HashMap<>();

    /** Learns what stands now where that stood then. */
    void learn(String name, JsonNode then, JsonNode now) {
        if (then.isObject() && now.isObject()) {
            then.properties().forEach(field -> learn(field.getKey(), field.getValue(), now.path(field.getKey())));
        } else if (then.isArray() && now.isArray()) {
            for (int i = 0; i < then.size(); i++) {
                learn(name, then.get(i), now.path(i));
            }
        } else if (then.isValueNode() && now.isValueNode() && !then.equals(now)) {
            values.put(key(name, then), now);
        }
    }

    /** A copy of recorded parameters with what was learnt. */
    JsonNode apply(String name, JsonNode recorded) {
        if (recorded instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), apply(field.getKey(), field.getValue())));
            return copy;
        }
        if (recorded instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(each -> copy.add(apply(name, each)));
            return copy;
        }
        return values.getOrDefault(key(name, recorded), recorded);
    }

    /** Text is the same wherever it stands; a number only in a field of the same name. */
    private static String key(String name, JsonNode value) {
        return value.isTextual() ? "text " + value.textValue() : name + " " + value;
    }
}
