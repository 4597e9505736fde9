package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call and what must come of it: this result, a rejection, or (neither given) any result.
 *
 * @param bind name to field of the result; later inputs say {@code "$name"} for its value
 */
public record Step(
        String operation,
        ObjectNode input,
        Map<String, String> bind,
        @Nullable ObjectNode result,
        @Nullable Rejected rejected) {

    public Step {
        Objects.requireNonNull(operation, "operation is missing");
        Objects.requireNonNull(input, "input is missing");
        bind = bind == null ? Map.of() : Map.copyOf(bind);
        if (result != null && rejected != null) {
            throw new IllegalArgumentException("both result and rejected: keep the one that must come");
        }
    }

    /** The role that answers it: the operation's name without its last part. */
    public String role() {
        return role(operation);
    }

    static String role(String operation) {
        return operation.substring(0, Math.max(0, operation.lastIndexOf('.')));
    }
}
