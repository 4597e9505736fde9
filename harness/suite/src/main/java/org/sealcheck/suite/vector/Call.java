package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;

/**
 * One call on its way: a step that was sent and will be judged.
 *
 * @param what the call's part in its case, as a failure message names it; empty for the case itself
 */
record Call(String what, Step step, CompletableFuture<JsonNode> answer) {

    /** Sends a step; randomness is sent only to an implementation that takes it. */
    static Call send(String what, Step step, ObjectNode input, Implementation subject) {
        return new Call(what, step, subject.invoke(step.operation(), sent(input, subject)));
    }

    /** The input as it is sent. */
    static ObjectNode sent(ObjectNode input, Implementation subject) {
        if (!input.has("entropy") || subject.can(Ability.ENTROPY_INJECTED)) {
            return input;
        }
        ObjectNode sent = input.deepCopy();
        sent.remove("entropy");
        return sent;
    }

    /**
     * Waits for the answer and holds it against the step.
     *
     * @return the result, or null if the input was refused as it had to be
     * @throws CheckFailure if another answer had to come
     * @throws ImplementationFailure if none came
     */
    @Nullable
    JsonNode judge(Run run) {
        try {
            JsonNode result = result();
            if (step.rejected() != null) {
                throw Rejections.wronglyAccepted(
                        Set.copyOf(step.rejected().layers()), reasons(step.rejected()), result);
            }
            if (step.result() != null) {
                Class<?> shape = Shapes.operation(step.operation(), IllegalStateException::new)
                        .result();
                Comparison.require(step.result(), result, shape);
            }
            return result;
        } catch (RejectedException rejected) {
            judge(rejected, run);
            return null;
        } catch (CheckFailure failure) {
            throw about(failure);
        }
    }

    /** The result; a rejection or failure is thrown as it is. */
    JsonNode result() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Whether it is here, and is neither a result nor a rejection. */
    boolean died() {
        Throwable failure = failure();
        return failure instanceof ImplementationFailure.Crashed
                || failure instanceof ImplementationFailure.Hung
                || failure instanceof ImplementationFailure.ProtocolError;
    }

    private void judge(RejectedException rejected, Run run) {
        Rejected expected = step.rejected();
        if (expected == null) {
            throw about(new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    rejected.reason(),
                    "expected " + (step.result() == null ? "acceptance" : step.result()) + ", got a rejection with "
                            + Rejections.describe(rejected)));
        }
        try {
            Rejections.judge(rejected, run.tier(), run.errorDetail(), Set.copyOf(expected.layers()), reasons(expected));
        } catch (CheckFailure failure) {
            throw about(failure);
        }
    }

    private static Set<String> reasons(Rejected rejected) {
        return rejected.reason() == null ? Set.of() : Set.of(rejected.reason());
    }

    private CheckFailure about(CheckFailure failure) {
        return what.isEmpty()
                ? failure
                : new CheckFailure(failure.layer(), failure.reason(), what + ": " + failure.getMessage());
    }

    private @Nullable Throwable failure() {
        return answer.isCompletedExceptionally()
                ? answer.handle((result, thrown) -> cause(thrown)).join()
                : null;
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
