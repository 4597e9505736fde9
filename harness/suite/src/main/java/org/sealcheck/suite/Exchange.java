package org.sealcheck.suite;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a check and its answer, as lines of the adapter protocol. The lines are made only when asked for.
 *
 * @param actor who was called: {@link #SUBJECT} or {@link #PEER}
 * @param request the request line
 * @param answer the line of the result or error; null if none came
 */
public record Exchange(
        String actor, Supplier<String> request, @Nullable Supplier<String> answer) {

    public static final String SUBJECT = "subject";
    public static final String PEER = "peer";
}
