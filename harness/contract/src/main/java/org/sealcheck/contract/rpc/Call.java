package org.sealcheck.contract.rpc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Traffic;

/** One request on its way, until it has its answer. */
final class Call {
    final long id;
    final String method;
    final Class<?> result;
    final byte[] line;

    /** Whether a fresh implementation would answer the same: it names nothing the implementation keeps. */
    final boolean repeatable;

    final @Nullable Traffic traffic;
    final CompletableFuture<Object> answer = new CompletableFuture<>();

    /** Whether nothing else may be in flight with it: a reset, or one of several suspects for an ending. */
    boolean alone;

    /** Whether a result of byte strings may stay a tree. */
    boolean asTree;

    /** The line that answered it, kept only if somebody listens. */
    byte @Nullable [] answerLine;

    Call(long id, String method, Class<?> result, Object params, boolean repeatable, @Nullable Traffic traffic) {
        this.id = id;
        this.method = method;
        this.result = result;
        this.line = Envelope.request(id, method, params);
        this.repeatable = repeatable;
        this.traffic = traffic;
    }

    void reportRequest() {
        if (traffic != null) {
            traffic.request(id, () -> Envelope.text(line));
        }
    }

    void reportAnswer() {
        byte[] received = answerLine;
        if (traffic != null && received != null) {
            traffic.answer(id, () -> Envelope.text(received));
        }
    }

    /** Waits for the answer. Throws what it failed with. */
    Object await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
