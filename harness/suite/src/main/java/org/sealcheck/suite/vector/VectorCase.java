package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;

/**
 * One case of a file: a single call ({@code input} with {@code result} or {@code rejected}), or a conversation
 * ({@code steps}). Lists that the case leaves out are empty; the file's then hold.
 */
public record VectorCase(
        String id,
        String comment,
        List<String> requirements,
        @Nullable String profile,
        @Nullable String unlessProfile,
        List<Ability> needs,
        List<String> flags,
        List<Step> given,
        @Nullable ObjectNode input,
        @Nullable ObjectNode result,
        @Nullable Rejected rejected,
        List<Step> steps) {

    public VectorCase {
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(comment, "comment is missing");
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        needs = needs == null ? List.of() : List.copyOf(needs);
        flags = flags == null ? List.of() : List.copyOf(flags);
        given = given == null ? List.of() : List.copyOf(given);
        steps = steps == null ? List.of() : List.copyOf(steps);
        if (steps.isEmpty() == (input == null)) {
            throw new IllegalArgumentException("a case has either input or steps");
        }
        if (input != null && (result == null) == (rejected == null)) {
            throw new IllegalArgumentException("a case with input has exactly one of result and rejected");
        }
        if (input == null && (result != null || rejected != null)) {
            throw new IllegalArgumentException("result and rejected belong into the steps of a conversation");
        }
    }

    /** Whether some input of it must be refused: a negative case. */
    public boolean refusesSomething() {
        return rejected != null || steps.stream().anyMatch(step -> step.rejected() != null);
    }
}
