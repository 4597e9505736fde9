package org.sealcheck.suite.vector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.rpc.Operation;
import org.sealcheck.contract.rpc.Operations;

/**
 * The one spelling of a vector file: fields in the order of the schema and of the contract's records, two spaces,
 * line feeds, a line feed at the end. Thus a diff shows only what changed.
 */
public final class VectorWriter {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer(printer());

    private VectorWriter() {}

    /** The text of a file with this content. */
    public static String text(ObjectNode file) {
        try {
            return JSON.writeValueAsString(ordered(file)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode ordered(ObjectNode file) {
        ObjectNode copy = inOrder(file, VectorHeader.class);
        String operation = file.path("operation").textValue();
        orderSteps(copy);
        ArrayNode cases = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : file.path("cases")) {
            ObjectNode vector = each instanceof ObjectNode object ? inOrder(object, VectorCase.class) : null;
            if (vector != null) {
                orderCall(vector, operation);
                orderSteps(vector);
            }
            cases.add(vector == null ? each : vector);
        }
        copy.remove("cases");
        return copy.set("cases", cases);
    }

    private static void orderSteps(ObjectNode owner) {
        for (String list : List.of("given", "steps")) {
            if (owner.get(list) instanceof ArrayNode steps) {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                for (JsonNode each : steps) {
                    if (each instanceof ObjectNode step) {
                        ObjectNode inOrder = inOrder(step, Step.class);
                        orderCall(inOrder, step.path("operation").textValue());
                        copy.add(inOrder);
                    }
                }
                owner.set(list, copy);
            }
        }
    }

    private static void orderCall(ObjectNode owner, @Nullable String name) {
        Operation operation = name == null ? null : Operations.find(name);
        if (operation != null) {
            if (owner.get("input") instanceof ObjectNode input) {
                owner.set("input", inOrder(input, operation.params()));
            }
            if (owner.get("result") instanceof ObjectNode result) {
                owner.set("result", inOrder(result, operation.result()));
            }
        }
    }

    /** The fields that the record names first, in its order, all others after them. */
    private static ObjectNode inOrder(ObjectNode json, Class<?> record) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Shapes.Field field : Shapes.fields(record).values()) {
            JsonNode value = json.get(field.name());
            if (value instanceof ObjectNode nested && field.type().isRecord()) {
                copy.set(field.name(), inOrder(nested, field.type()));
            } else if (value != null) {
                copy.set(field.name(), value);
            }
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (Shapes.field(record, field.getKey()) == null) {
                copy.set(field.getKey(), field.getValue());
            }
        }
        return copy;
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return printer;
    }
}
