package org.sealcheck.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON object whose fields the contract does not list, because a schema outside of it does. Immutable.
 *
 * <p>The operation says which schema. Integers above 32 bits are decimal strings in it, bytes lower-case hexadecimal.
 */
public final class Tree {
    private final ObjectNode json;

    private Tree(ObjectNode json) {
        this.json = json;
    }

    @JsonCreator
    public static Tree of(ObjectNode json) {
        return new Tree(json.deepCopy());
    }

    /** A copy. */
    @JsonValue
    public ObjectNode json() {
        return json.deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tree that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
