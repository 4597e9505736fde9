package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.ImplementationFailure;

/**
 * Keeps an implementation in another process answering: sends calls as far as it takes them, starts it again when it
 * has ended, and pins every ending on the call that caused it.
 *
 * <p>With several calls in flight at the end, those that name no handle are made again one by one, so that the next
 * ending has one suspect. An ending with no call in flight is pinned on the call that comes next.
 */
final class Dispatcher implements Connection.Owner {
    private static final int MOST_QUEUED = 1024;

    private final Endpoint endpoint;
    private final Bounds bounds;
    private final Hello hello;
    private final AtomicLong ids = new AtomicLong();

    private final Deque<Call> queue = new ArrayDeque<>();
    private volatile boolean queued;
    private @Nullable Connection connection;
    private @Nullable Call lastSent;
    private Tail log;
    private @Nullable Ending idleEnding;
    private String lastEnding = "";
    private @Nullable String gaveUp;
    private boolean starting;
    private boolean closed;
    private int restarts;

    /** @throws StartFailure if it cannot be started or says no hello */
    Dispatcher(Endpoint endpoint, Bounds bounds) {
        this.endpoint = endpoint;
        this.bounds = bounds;
        Connection first = new Connection(endpoint.open(bounds), bounds, this);
        this.hello = Greeting.exchange(first, nextId(), endpoint);
        this.log = first.log();
        install(first);
    }

    Hello hello() {
        return hello;
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    /** Takes calls, which will be settled, and sends them together. Waits while very many others are queued. */
    void submit(List<Call> calls) {
        Map<Call, ImplementationFailure> refused = new LinkedHashMap<>();
        synchronized (this) {
            awaitRoom();
            for (Call call : calls) {
                ImplementationFailure refusal = refusal(call);
                if (refusal == null) {
                    queue.add(call);
                    queued = true;
                } else {
                    refused.put(call, refusal);
                }
            }
        }
        refused.forEach((call, refusal) -> call.answer.completeExceptionally(refusal));
        pump();
    }

    /** What it wrote to its log since this was asked last, as far as it is kept. */
    synchronized String takeLog() {
        return log.take();
    }

    /** Says bye and ends it. */
    void close() {
        Connection leaving;
        List<Call> unsent;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            leaving = connection;
            connection = null;
            unsent = List.copyOf(queue);
            queue.clear();
            notifyAll();
        }
        unsent.forEach(call -> call.answer.completeExceptionally(hasEnded(call)));
        if (leaving == null) {
            return;
        }
        Call bye = new Call(nextId(), "bye", JsonNode.class, Codec.MAPPER.createObjectNode(), false, null);
        if (leaving.enqueue(bye)) {
            leaving.flush();
            bye.answer
                    .exceptionally(refused -> "")
                    .completeOnTimeout("", bounds.farewell().toNanos(), TimeUnit.NANOSECONDS)
                    .join();
        }
        leaving.leave();
    }

    @Override
    public void answered() {
        if (queued) {
            pump();
        }
    }

    @Override
    public void ended(Connection ended, Ending ending, List<Call> unanswered) {
        Map<Call, RuntimeException> failing;
        synchronized (this) {
            failing = ended == connection ? settle(ending, unanswered) : beforeHello(ending, unanswered);
        }
        failing.forEach((call, failure) -> call.answer.completeExceptionally(failure));
        pump();
    }

    private static Map<Call, RuntimeException> beforeHello(Ending ending, List<Call> unanswered) {
        Map<Call, RuntimeException> failing = new LinkedHashMap<>();
        unanswered.forEach(call -> failing.put(call, new Greeting.Ended(ending)));
        return failing;
    }

    /** Decides which calls fail with this ending; the others are queued again. */
    private Map<Call, RuntimeException> settle(Ending ending, List<Call> unanswered) {
        connection = null;
        lastEnding = ending.toString();
        Map<Call, RuntimeException> failing = new LinkedHashMap<>();
        if (unanswered.isEmpty()) {
            boolean said = ending.kind() == Ending.Kind.PROTOCOL_ERROR;
            idleEnding = said ? ending : ending.adding(" before this request was sent");
            Call next = queue.poll();
            if (next != null) {
                failing.put(next, refusal(next));
            }
        }
        // Who hangs is the oldest call, because answers before it would have made another one the oldest.
        boolean certain = unanswered.size() == 1 || ending.kind() == Ending.Kind.HUNG;
        for (int i = unanswered.size() - 1; i >= 0; i--) {
            Call call = unanswered.get(i);
            if (certain && i == 0) {
                failing.put(call, ending.on(call.method));
            } else if (call.repeatable) {
                call.alone = !certain;
                queue.addFirst(call);
            } else {
                failing.put(call, bystander(call, ending, unanswered.size()));
            }
        }
        queued = !queue.isEmpty();
        return failing;
    }

    private static ImplementationFailure bystander(Call call, Ending ending, int inFlight) {
        return new ImplementationFailure.Crashed(call.method + ": the handles of this call are gone, because with "
                + inFlight + " calls in flight the implementation " + ending);
    }

    private void pump() {
        Connection filled = null;
        synchronized (this) {
            if (connection != null) {
                filled = connection;
                transfer(filled);
            } else if (starting || closed || queue.isEmpty()) {
                return;
            } else {
                starting = true;
            }
        }
        if (filled != null) {
            filled.flush();
        } else {
            restart();
        }
    }

    /** Moves calls from the queue to the connection as far as the implementation takes them. */
    private void transfer(Connection to) {
        int inFlight = to.inFlight();
        while (!queue.isEmpty() && inFlight < hello.limits().maxInFlight()) {
            Call next = queue.element();
            boolean mustWait = next.alone || (lastSent != null && lastSent.alone);
            if ((mustWait && inFlight > 0) || !to.enqueue(next)) {
                break;
            }
            lastSent = queue.remove();
            inFlight++;
        }
        queued = !queue.isEmpty();
        notifyAll();
    }

    private void restart() {
        Connection fresh = null;
        try {
            synchronized (this) {
                if (restarts == bounds.maxRestarts()) {
                    gaveUp = "gave up after " + restarts + " restarts; the last time the implementation " + lastEnding;
                }
                restarts++;
            }
            if (gaveUp == null) {
                fresh = new Connection(endpoint.open(bounds), bounds, this);
                Greeting.exchange(fresh, nextId(), endpoint);
                install(fresh);
                return;
            }
        } catch (StartFailure e) {
            synchronized (this) {
                lastEnding = "could not be restarted: " + e.getMessage();
            }
        }
        List<Call> stranded;
        synchronized (this) {
            starting = false;
            stranded = List.copyOf(queue);
            queue.clear();
            queued = false;
            notifyAll();
        }
        stranded.forEach(call -> call.answer.completeExceptionally(
                gaveUp != null ? crashed(call, gaveUp) : crashed(call, "the implementation " + lastEnding)));
    }

    private void install(Connection fresh) {
        fresh.greeted(hello.errorDetail());
        Ending early;
        boolean unwanted;
        synchronized (this) {
            starting = false;
            unwanted = closed;
            if (!unwanted) {
                connection = fresh;
                log = fresh.log();
            }
            early = fresh.ending();
        }
        if (unwanted) {
            fresh.leave();
        } else if (early != null) {
            ended(fresh, early, List.of());
        } else {
            pump();
        }
    }

    /** Why a call fails without being sent, or null. */
    private @Nullable ImplementationFailure refusal(Call call) {
        if (closed) {
            return hasEnded(call);
        } else if (gaveUp != null) {
            return crashed(call, gaveUp);
        } else if (idleEnding != null) {
            ImplementationFailure failure = idleEnding.on(call.method);
            idleEnding = null;
            return failure;
        }
        return null;
    }

    private static ImplementationFailure hasEnded(Call call) {
        return crashed(call, "the implementation has been closed");
    }

    private static ImplementationFailure crashed(Call call, String why) {
        return new ImplementationFailure.Crashed(call.method + ": " + why);
    }

    private void awaitRoom() {
        try {
            while (queue.size() >= MOST_QUEUED && !closed && !BackgroundThread.isCurrent()) {
                wait();
            }
        } catch (InterruptedException e) {
            // The call is taken all the same; whoever waits for its answer will see the interrupt.
            Thread.currentThread().interrupt();
        }
    }
}
