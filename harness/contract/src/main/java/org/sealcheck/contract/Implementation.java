package org.sealcheck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * An implementation as the suite sees it, wherever it runs: in this process, in a child process, behind a socket.
 *
 * <p>The same operation can be called typed through {@link #role} or as JSON through {@link #invoke}.
 */
public interface Implementation extends AutoCloseable {
    /** What it said of itself when it was started. */
    Hello hello();

    /**
     * A proxy that calls its operations and waits for each answer.
     *
     * <p>Calls throw {@link RejectedException} for a rejection and {@link ImplementationFailure} for no answer.
     *
     * @throws IllegalArgumentException if {@code role} is not a {@link Role}
     */
    <R> R role(Class<R> role);

    /**
     * Calls one operation by its wire name without waiting for the answer.
     *
     * <p>It may wait for earlier calls, so that no more requests wait for an answer than the implementation takes.
     * Never make two calls for one {@link Handle} at a time.
     *
     * @param method for example {@code signal.kdf.hkdf}
     * @return the result object in the contract's spelling (fields the contract does not know are gone), or a failure
     *     with {@link RejectedException} or {@link ImplementationFailure}
     */
    CompletableFuture<JsonNode> invoke(String method, ObjectNode params);

    /**
     * Makes several calls that depend on nothing, each as {@link #invoke} does: to an implementation in another process
     * their requests travel together, and wake it once.
     *
     * @return an answer for each call, in their order
     */
    default List<CompletableFuture<JsonNode>> invokeAll(List<Invocation> calls) {
        List<CompletableFuture<JsonNode>> answers = new ArrayList<>(calls.size());
        for (Invocation call : calls) {
            Implementation view = call.traffic() == null ? this : observed(call.traffic());
            answers.add(view.invoke(call.method(), call.params()));
        }
        return answers;
    }

    /**
     * Forgets every handle: called between checks.
     *
     * @throws ImplementationFailure if it does not answer
     */
    void reset();

    /** The same implementation, with every call made through the returned view, and its answer, shown to {@code traffic}. */
    Implementation observed(Traffic traffic);

    /** Ends the implementation, and with it all its views. Never throws, and does nothing the second time. */
    @Override
    void close();

    default boolean plays(String role) {
        return hello().roles().contains(role);
    }

    default boolean can(Ability ability) {
        return hello().abilities().contains(ability);
    }
}
