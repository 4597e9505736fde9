package org.sealcheck.suite;

import org.jspecify.annotations.Nullable;

/**
 * One call of a check and its answer: a line of a transcript.
 *
 * <p>Parameters and result are records of the contract or JSON nodes; they are written out only if the check failed.
 *
 * @param actor who was called: {@code subject} or {@code peer}
 * @param method wire name of the operation, for example {@code signal.session.decrypt}
 * @param params what it was given
 * @param result what it answered; null if it gave no result
 * @param failure the rejection, or why there was no answer; null if there was a result
 */
public record Exchange(
        String actor,
        String method,
        Object params,
        @Nullable Object result,
        @Nullable Throwable failure) {

    public static final String SUBJECT = "subject";
    public static final String PEER = "peer";
}
