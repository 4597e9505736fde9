package org.sealcheck.suite.vector.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Layer;

/** Builds one step of a conversation. */
public final class StepBuilder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private StepBuilder(String operation, Fields input) {
        json.put("operation", operation);
        json.set("input", input.json());
    }

    /** A step of which only acceptance is asked, unless more is said. */
    public static StepBuilder call(String operation, Fields input) {
        return new StepBuilder(operation, input);
    }

    /** Later inputs say {@code $name} for this field of the result. */
    public StepBuilder bind(String name, String field) {
        json.withObject("/bind").put(name, field);
        return this;
    }

    public StepBuilder answers(Fields result) {
        json.set("result", result.json());
        return this;
    }

    public StepBuilder refuses(Layer layer, String reason) {
        json.set("rejected", rejection(reason, layer));
        return this;
    }

    public StepBuilder refuses(Layer... layers) {
        json.set("rejected", rejection(null, layers));
        return this;
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    static ArrayNode array(StepBuilder... steps) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (StepBuilder step : steps) {
            array.add(step.json());
        }
        return array;
    }

    static ObjectNode rejection(@Nullable String reason, Layer... layers) {
        ObjectNode rejected = JsonNodeFactory.instance.objectNode();
        rejected.set("layers", JSON.valueToTree(layers));
        if (reason != null) {
            rejected.put("reason", reason);
        }
        return rejected;
    }
}
