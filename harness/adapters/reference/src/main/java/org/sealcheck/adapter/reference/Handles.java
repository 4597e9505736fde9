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
public final class Handles<S> {
    private final Map<String, Holder<S>> holders = new ConcurrentHashMap<>();
    private final AtomicLong created = new AtomicLong();
    private final String kind;

    /** @param kind what the handles begin with */
    public Handles(String kind) {
        this.kind = kind;
    }

    public String create(S state) {
        String handle = kind + "-" + created.incrementAndGet();
        holders.put(handle, new Holder<>(state));
        return handle;
    }

    public S get(String handle) {
        return holder(handle).state();
    }

    /** Runs a step that gives an answer besides the next state. */
    public <A> A step(String handle, Function<S, Step<S, A>> step) {
        return holder(handle).step(step);
    }

    private Holder<S> holder(String handle) {
        Holder<S> holder = holders.get(handle);
        if (holder == null) {
            throw new RejectedException(
                    Layer.STATE,
                    "unknown-handle",
                    "no " + kind + " " + handle + " since the last reset; create it first");
        }
        return holder;
    }

    /** The next state, and what the caller is told. */
    public record Step<S, A>(S next, A answer) {}

    private static final class Holder<S> {
        private S state;

        Holder(S state) {
            this.state = state;
        }

        synchronized S state() {
            return state;
        }

        synchronized <A> A step(Function<S, Step<S, A>> step) {
            Step<S, A> done = step.apply(state);
            state = done.next();
            return done.answer();
        }
    }
}
