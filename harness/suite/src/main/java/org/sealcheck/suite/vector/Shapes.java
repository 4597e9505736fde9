package org.sealcheck.suite.vector;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.rpc.Codec;
import org.sealcheck.contract.rpc.Operation;
import org.sealcheck.contract.rpc.Operations;
import org.sealcheck.contract.rpc.ShapeException;
import org.sealcheck.suite.Nearest;

/** Holds what vectors say against the records of the contract. */
final class Shapes {
    private Shapes() {}

    /** The operation of this name; {@code error} makes the exception that is thrown if there is none. */
    static Operation operation(String name, Function<String, RuntimeException> error) {
        Operation operation = Operations.find(name);
        if (operation == null) {
            List<String> known = Operations.all().stream().map(Operation::name).toList();
            throw error.apply("unknown operation '" + name + "'" + Nearest.hint(name, known));
        }
        return operation;
    }

    /**
     * The input has the shape of the operation's parameters, and nothing besides; the result and the bound names are
     * fields of its result.
     *
     * @param error makes the exception for a place within the step and a problem
     */
    static void check(Step step, BiFunction<String, String, RuntimeException> error) {
        Operation operation = operation(step.operation(), problem -> error.apply("/operation", problem));
        checkNames(step.input(), operation.params(), (place, problem) -> error.apply("/input" + place, problem));
        try {
            Codec.fromJson("input", step.input(), operation.params());
        } catch (ShapeException e) {
            throw error.apply("/input", e.getMessage());
        }
        if (step.result() != null) {
            checkNames(step.result(), operation.result(), (place, problem) -> error.apply("/result" + place, problem));
        }
        for (Map.Entry<String, String> bound : step.bind().entrySet()) {
            if (component(operation.result(), bound.getValue()) == null) {
                throw error.apply(
                        "/bind/" + bound.getKey(),
                        step.operation() + " answers no field '" + bound.getValue() + "'"
                                + Nearest.hint(bound.getValue(), names(operation.result())));
            }
        }
    }

    /** Every field, at every depth, is a component of its record. */
    static void checkNames(ObjectNode json, Class<?> record, BiFunction<String, String, RuntimeException> error) {
        checkNames(json, record, "", error);
    }

    private static void checkNames(
            JsonNode json, Class<?> record, String place, BiFunction<String, String, RuntimeException> error) {
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            String here = place + "/" + field.getKey();
            RecordComponent component = component(record, field.getKey());
            if (component == null) {
                throw error.apply(
                        here, "unknown field '" + field.getKey() + "'" + Nearest.hint(field.getKey(), names(record)));
            }
            if (field.getValue() instanceof ObjectNode nested
                    && component.getType().isRecord()) {
                checkNames(nested, component.getType(), here, error);
            }
            Class<?> element = element(component);
            if (field.getValue().isArray() && element != null && element.isRecord()) {
                for (int i = 0; i < field.getValue().size(); i++) {
                    checkNames(field.getValue().get(i), element, here + "/" + i, error);
                }
            }
        }
    }

    /** The component of a record with this name, or null. */
    static @Nullable RecordComponent component(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> jsonName(component).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What a component is called in JSON. */
    static String jsonName(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    /** Whether the contract lets an implementation leave this component out. */
    static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What a list component holds, or null if it is no list. */
    static @Nullable Class<?> element(RecordComponent component) {
        Type generic = component.getGenericType();
        return generic instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> type
                ? type
                : null;
    }

    private static List<String> names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(Shapes::jsonName).toList();
    }
}
