package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.Traffic;

/**
 * Answers {@code signal.kdf.hkdf} with its key material, but refuses {@code ee}, breaks on {@code bb} and dies of
 * {@code dd}, and takes all calls under way with it. It answers when as many calls are under way as it takes, or no
 * more come.
 */
final class ScriptedKdf implements Implementation {
    static final int MAX_IN_FLIGHT = 4;

    private record Pending(CompletableFuture<JsonNode> answer, String ikm) {}

    private final Deque<Pending> underWay = new ArrayDeque<>();
    private final Thread answering = new Thread(this::answerAll, "scripted");
    private int most;
    private volatile boolean dead;

    ScriptedKdf() {
        answering.setDaemon(true);
        answering.start();
    }

    @Override
    public Hello hello() {
        return new Hello(
                Hello.PROTOCOL,
                new Hello.Identity("scripted", null, null, null),
                List.of("signal.kdf"),
                Set.of(),
                ErrorDetail.REASON,
                List.of(),
                new Hello.Limits(MAX_IN_FLIGHT, 1 << 20));
    }

    synchronized int mostUnderWay() {
        return most;
    }

    @Override
    public synchronized CompletableFuture<JsonNode> invoke(String method, ObjectNode params) {
        Pending pending =
                new Pending(new CompletableFuture<>(), params.get("ikm").textValue());
        underWay.add(pending);
        most = Math.max(most, underWay.size());
        notifyAll();
        return pending.answer();
    }

    /** Waits until as many calls are under way as it takes, or no more come; then answers the oldest. */
    private void answerAll() {
        try {
            while (true) {
                Pending next;
                synchronized (this) {
                    while (underWay.isEmpty()) {
                        wait();
                    }
                    awaitMore();
                    next = underWay.remove();
                }
                answer(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitMore() throws InterruptedException {
        long end = System.nanoTime() + 100_000_000;
        long left = end - System.nanoTime();
        while (underWay.size() < MAX_IN_FLIGHT && left > 0) {
            wait(1 + left / 1_000_000);
            left = end - System.nanoTime();
        }
    }

    private void answer(Pending call) {
        if (dead || call.ikm().equals("dd")) {
            dead = true;
            call.answer().completeExceptionally(new ImplementationFailure.Crashed("gone"));
        } else if (call.ikm().equals("bb")) {
            call.answer().completeExceptionally(new ImplementationFailure.InternalError("broken"));
        } else if (call.ikm().equals("ee")) {
            call.answer().completeExceptionally(new RejectedException(Layer.PARSE, "bad-message", null));
        } else {
            call.answer().complete(JsonNodeFactory.instance.objectNode().put("okm", call.ikm()));
        }
    }

    @Override
    public void reset() {
        dead = false;
    }

    @Override
    public Implementation observed(Traffic traffic) {
        return new View(this, traffic);
    }

    @Override
    public <R> R role(Class<R> role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        answering.interrupt();
    }

    /** Shows calls to a listener. */
    private record View(ScriptedKdf all, @Nullable Traffic traffic) implements Implementation {
        @Override
        public Hello hello() {
            return all.hello();
        }

        @Override
        public CompletableFuture<JsonNode> invoke(String method, ObjectNode params) {
            traffic.request(all.hashCode() + System.nanoTime(), params::toString);
            return all.invoke(method, params);
        }

        @Override
        public void reset() {
            all.reset();
        }

        @Override
        public Implementation observed(Traffic other) {
            return new View(all, other);
        }

        @Override
        public <R> R role(Class<R> role) {
            return all.role(role);
        }

        @Override
        public void close() {}
    }
}
