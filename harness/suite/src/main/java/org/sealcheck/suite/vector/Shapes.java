package org.sealcheck.suite.vector;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.rpc.Codec;
import org.sealcheck.contract.rpc.Operation;
import org.sealcheck.contract.rpc.Operations;
import org.sealcheck.contract.rpc.ShapeException;
import org.sealcheck.suite.Nearest;

/** Holds what vectors say against the records of the contract. */
final class Shapes {
    /** Read once a record: reflection would cost more than most checks. */
    private static final ClassValue<Map<String, Field>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> record) {
            return read(record);
        }
    };

    private Shapes() {}

    /**
     * One component of a record of the contract.
     *
     * @param name in JSON
     * @param element what a list holds; null if it is no list
     * @param optional whether the contract lets an implementation leave it out
     * @param doc what the contract says of it
     */
    record Field(String name, Class<?> type, @Nullable Class<?> element, boolean optional, String doc) {}

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
            Codec.requireShape("input", step.input(), operation.params());
        } catch (ShapeException e) {
            throw error.apply("/input", e.getMessage());
        }
        if (step.result() != null) {
            checkNames(step.result(), operation.result(), (place, problem) -> error.apply("/result" + place, problem));
        }
        for (Map.Entry<String, String> bound : step.bind().entrySet()) {
            if (field(operation.result(), bound.getValue()) == null) {
                throw error.apply(
                        "/bind/" + bound.getKey(),
                        step.operation() + " answers no field '" + bound.getValue() + "'"
                                + Nearest.hint(
                                        bound.getValue(),
                                        fields(operation.result()).keySet()));
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
            Field known = field(record, field.getKey());
            if (known == null) {
                throw error.apply(
                        here,
                        "unknown field '" + field.getKey() + "'"
                                + Nearest.hint(field.getKey(), fields(record).keySet()));
            }
            if (field.getValue() instanceof ObjectNode nested && known.type().isRecord()) {
                checkNames(nested, known.type(), here, error);
            }
            if (field.getValue().isArray()
                    && known.element() != null
                    && known.element().isRecord()) {
                for (int i = 0; i < field.getValue().size(); i++) {
                    checkNames(field.getValue().get(i), known.element(), here + "/" + i, error);
                }
            }
        }
    }

    /** The fields of a record as JSON has them, by name, in the record's order. */
    static Map<String, Field> fields(Class<?> record) {
        return FIELDS.get(record);
    }

    /** The field of a record with this name, or null. */
    static @Nullable Field field(Class<?> record, String name) {
        return FIELDS.get(record).get(name);
    }

    private static Map<String, Field> read(Class<?> record) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = property == null || property.value().isEmpty() ? component.getName() : property.value();
            Doc doc = component.getAnnotation(Doc.class);
            fields.put(
                    name,
                    new Field(
                            name,
                            component.getType(),
                            element(component.getGenericType()),
                            component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                            doc == null ? "" : doc.value()));
        }
        return Collections.unmodifiableMap(fields);
    }

    private static @Nullable Class<?> element(Type generic) {
        return generic instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> type
                ? type
                : null;
    }
}
