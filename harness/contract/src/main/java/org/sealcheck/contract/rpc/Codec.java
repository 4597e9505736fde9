package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one translation between the contract's records and JSON.
 *
 * <p>Reading is exact about what the contract names and blind to what it does not: a missing or null required
 * component, a number in quotes, upper-case hex are errors; unknown fields are ignored. Writing leaves out nulls.
 */
public final class Codec {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new ContractModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final ClassValue<ObjectReader> READERS = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return MAPPER.readerFor(type);
        }
    };

    private static final ClassValue<Map<Object, String>> SPELLINGS = new ClassValue<>() {
        @Override
        protected Map<Object, String> computeValue(Class<?> type) {
            Map<Object, String> spellings = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                spellings.put(constant, MAPPER.convertValue(constant, String.class));
            }
            return spellings;
        }
    };

    private Codec() {}

    /** A record as a JSON object, equal to what parsing its text gives. */
    public static ObjectNode toJson(Object value) {
        return RecordTree.of(value);
    }

    /** A record as one line of JSON, without a line end. */
    public static String toLine(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A JSON object as a record.
     *
     * @param root what error messages call the value, {@code params} or {@code result}
     * @throws ShapeException if it is not of the record's shape
     */
    public static <T> T fromJson(String root, JsonNode json, Class<T> type) {
        if (json.isMissingNode() || json.isNull()) {
            throw new ShapeException(root + (json.isNull() ? " is null; expected an object" : " is missing"));
        }
        try {
            return READERS.get(type).readValue(json, type);
        } catch (JsonProcessingException e) {
            throw ShapeException.of(root, e, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Passes if a JSON object is of a record's shape.
     *
     * @param root as for {@link #fromJson}
     * @throws ShapeException if it is not
     */
    public static void requireShape(String root, JsonNode json, Class<?> type) {
        if (!ByteStrings.fits(json, type)) {
            fromJson(root, json, type);
        }
    }

    /** As {@link #fromJson}, from the value that a parser stands on; leaves it on the last token of that value. */
    static <T> @Nullable T fromJson(String root, JsonParser json, Class<T> type) {
        try {
            return READERS.get(type).readValue(json);
        } catch (JsonProcessingException e) {
            throw ShapeException.of(root, e, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How an enum constant is written. */
    public static String spelling(Object constant) {
        return SPELLINGS.get(((Enum<?>) constant).getDeclaringClass()).get(constant);
    }
}
