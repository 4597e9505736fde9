package org.sealcheck.adapter.reference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;

/**
 * The current states behind the handles of one kind. A step takes a state and gives the next one; if it throws, the old
 * one stays. Steps on different handles run at the same time, steps on one handle one after the other.
 *
 * @param <S> an immutable state
 */
final class Handles<S> {
    private final Map<String, S> states = new ConcurrentHashMap<>();
    private final AtomicLong created = new AtomicLong();
    private final String kind;

    /** @param kind what the handles begin with */
    Handles(String kind) {
        this.kind = kind;
    }

    String create(S state) {
        String handle = kind + "-" + created.incrementAndGet();
        states.put(handle, state);
        return handle;
    }

    S get(String handle) {
        S state = states.get(handle);
        if (state == null) {
            throw unknown(handle);
        }
        return state;
    }

    /** Runs a step that gives an answer besides the next state. */
    <A> A step(String handle, Function<S, Step<S, A>> step) {
        Answered<A> answered = new Answered<>();
        S next = states.computeIfPresent(handle, (key, state) -> {
            Step<S, A> done = step.apply(state);
            answered.answer = done.answer();
            return done.next();
        });
        if (next == null) {
            throw unknown(handle);
        }
        return answered.answer;
    }

    private RejectedException unknown(String handle) {
        return new RejectedException(
                Layer.STATE, "unknown-handle", "no " + kind + " " + handle + " since the last reset; create it first");
    }

    /** The next state, and what the caller is told. */
    record Step<S, A>(S next, A answer) {}

    private static final class Answered<A> {
        private A answer;
    }
}
