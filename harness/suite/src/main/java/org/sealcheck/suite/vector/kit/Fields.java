package org.sealcheck.suite.vector.kit;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;

/** The fields of an input or a result. Immutable: every verb gives changed fields and leaves these as they are. */
public final class Fields {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Fields NONE = new Fields(JsonNodeFactory.instance.objectNode());

    private final ObjectNode json;

    private Fields(ObjectNode json) {
        this.json = json;
    }

    public static Fields none() {
        return NONE;
    }

    public static Fields of(String name, Object value) {
        return NONE.with(name, value);
    }

    static Fields of(JsonNode json) {
        return new Fields((ObjectNode) json);
    }

    /** @param value bytes, text, a number, fields, or a list of these; null in a result: the field must be absent */
    public Fields with(String name, @Nullable Object value) {
        ObjectNode copy = json.deepCopy();
        copy.set(name, value instanceof Fields fields ? fields.json.deepCopy() : JSON.valueToTree(value));
        return new Fields(copy);
    }

    public Fields without(String name) {
        ObjectNode copy = json.deepCopy();
        if (copy.remove(name) == null) {
            throw new IllegalArgumentException("there is no field " + name + " to leave out");
        }
        return new Fields(copy);
    }

    public Fields change(String name, UnaryOperator<Bytes> deviation) {
        return with(name, deviation.apply(bytes(name)));
    }

    public Fields flipBit(String name, int bit) {
        return change(name, value -> Deviations.flipBit(value, bit));
    }

    public Fields truncate(String name, int length) {
        return change(name, value -> Deviations.truncate(value, length));
    }

    public Fields append(String name, String hex) {
        return change(name, value -> Deviations.append(value, hex));
    }

    public Bytes bytes(String name) {
        return Bytes.hex(json.path(name).asText());
    }

    public Fields fields(String name) {
        return of(json.get(name));
    }

    /** The elements of a list of fields. */
    public List<Fields> list(String name) {
        List<Fields> all = new ArrayList<>();
        json.path(name).forEach(each -> all.add(of(each)));
        return all;
    }

    public String text(String name) {
        return json.path(name).asText();
    }

    @JsonValue
    ObjectNode json() {
        return json.deepCopy();
    }
}
