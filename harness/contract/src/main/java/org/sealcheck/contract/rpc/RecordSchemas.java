package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Blob;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Tree;

/**
 * JSON Schemas (draft 7, which OpenRPC uses) of the contract's records.
 *
 * <p>Every record becomes one named definition; {@code root} is where definitions lie in the document, such as
 * {@code #/definitions/}. Unknown fields are allowed, as everywhere in the protocol.
 */
public final class RecordSchemas {
    private static final String PACKAGE = "org.sealcheck.contract.";

    private final String root;
    private final Map<String, Class<?>> seen = new TreeMap<>();

    /** @param root where the definitions will lie in the document, ending in a slash */
    public RecordSchemas(String root) {
        this.root = root;
    }

    /** A document that describes one record and all it refers to. */
    static ObjectNode standalone(Class<?> type) {
        RecordSchemas schemas = new RecordSchemas("#/definitions/");
        ObjectNode document = Codec.MAPPER.createObjectNode();
        document.put("$schema", "http://json-schema.org/draft-07/schema#");
        document.set("allOf", Codec.MAPPER.createArrayNode().add(schemas.reference(type)));
        document.set("definitions", schemas.definitions());
        return document;
    }

    /** A reference to a record's definition. */
    public ObjectNode reference(Class<?> type) {
        seen.put(name(type), type);
        return Codec.MAPPER.createObjectNode().put("$ref", root + name(type));
    }

    /** The schema of one field of a record, without its documentation. */
    public ObjectNode field(RecordComponent component) {
        ObjectNode schema = schema(component.getGenericType());
        if (component.isAnnotationPresent(Handle.class)) {
            schema.put("x-handle", true);
        }
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        if (property != null && !property.defaultValue().isEmpty()) {
            try {
                schema.set("default", Codec.MAPPER.readTree(property.defaultValue()));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("default of " + component + " is not JSON", e);
            }
        }
        return schema;
    }

    /** What {@link Doc} says of a field, or null. */
    public static @Nullable String doc(RecordComponent component) {
        Doc doc = component.getAnnotation(Doc.class);
        return doc == null ? null : doc.value();
    }

    /** Whether a field must be there. */
    public static boolean required(RecordComponent component) {
        return !ContractModule.optional(component);
    }

    /** The definitions of every record that was referred to, and of those they refer to, by name. */
    public ObjectNode definitions() {
        Map<String, ObjectNode> definitions = new TreeMap<>();
        ArrayDeque<Class<?>> open = new ArrayDeque<>(seen.values());
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (!definitions.containsKey(name(type))) {
                definitions.put(name(type), definition(type));
                open.addAll(seen.values());
            }
        }
        ObjectNode all = Codec.MAPPER.createObjectNode();
        definitions.forEach(all::set);
        return all;
    }

    /** {@code org.sealcheck.contract.signal.SignalKdf.Okm} is called {@code signal.SignalKdf.Okm}. */
    private static String name(Class<?> type) {
        return type.getCanonicalName().substring(PACKAGE.length());
    }

    private ObjectNode definition(Class<?> type) {
        ObjectNode definition = Codec.MAPPER.createObjectNode().put("type", "object");
        ObjectNode properties = definition.putObject("properties");
        ArrayNode required = Codec.MAPPER.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), documented(component));
            if (required(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            definition.set("required", required);
        }
        return definition;
    }

    private ObjectNode documented(RecordComponent component) {
        ObjectNode schema = field(component);
        String doc = doc(component);
        if (doc == null) {
            return schema;
        }
        ObjectNode documented = Codec.MAPPER.createObjectNode().put("description", doc);
        if (schema.has("$ref")) {
            // Draft 7 ignores whatever stands beside a $ref.
            documented.putArray("allOf").add(schema);
            return documented;
        }
        return documented.setAll(schema);
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType list && Collection.class.isAssignableFrom((Class<?>) list.getRawType())) {
            ObjectNode array = Codec.MAPPER.createObjectNode().put("type", "array");
            array.set("items", schema(list.getActualTypeArguments()[0]));
            return array;
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() ? reference(plain) : scalar(plain);
    }

    private static ObjectNode scalar(Class<?> type) {
        ObjectNode schema = Codec.MAPPER.createObjectNode();
        if (type == Bytes.class) {
            return schema.put("type", "string").put("format", "hex").put("pattern", "^([0-9a-f]{2})*$");
        } else if (type == Blob.class) {
            return schema.put("type", "string").put("contentEncoding", "base64");
        } else if (type == Tree.class) {
            return schema.put("type", "object");
        } else if (type == String.class) {
            return schema.put("type", "string");
        } else if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        } else if (type == int.class || type == Integer.class) {
            return schema.put("type", "integer").put("format", "int32");
        } else if (type == long.class || type == Long.class) {
            return schema.put("type", "integer").put("format", "int64");
        } else if (type.isEnum()) {
            ArrayNode values = schema.put("type", "string").putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(Codec.spelling(constant));
            }
            return schema;
        }
        throw new IllegalArgumentException(
                type.getName() + " is no type of the contract: use Bytes, Blob, Tree, String, int,"
                        + " long, boolean, an enum, a record or a List of these");
    }
}
