package org.sealcheck.adapter.reference.messenger;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.sealcheck.adapter.reference.Handles.Step;

/**
 * A state that several connections change at the same time. Each step is made on the state as it is; if another one
 * was quicker, it is made again on the new state (REG-009).
 *
 * @param <S> an immutable state
 */
public final class Shared<S> {
    private final AtomicReference<S> state;

    public Shared(S state) {
        this.state = new AtomicReference<>(state);
    }

    S get() {
        return state.get();
    }

    /** The state as one connection reaches it: the same one that all others reach. */
    Shared<S> connected() {
        return this;
    }

    <A> A step(Function<S, Step<S, A>> step) {
        while (true) {
            S before = state.get();
            Step<S, A> done = step.apply(before);
            if (replace(before, done.next())) {
                return done.answer();
            }
        }
    }

    private boolean replace(S before, S after) {
        return state.compareAndSet(before, after);
    }
}
