package org.sealcheck.suite.launch;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.sealcheck.suite.Run;

/** Gives each try of a property an implementation that has forgotten the one before, and keeps the failed transcript. */
public final class TryHook implements AroundTryHook {
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public int aroundTryProximity() {
        return -100;
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor next, List<Object> parameters) {
        Run run = Launch.current().run();
        if (!run.inCheck()) {
            return next.execute(parameters);
        }
        if (run.hasTriedEnough()) {
            // To the engine that shrinks, a try that passes is one of no interest; it soon gives up.
            return TryExecutionResult.satisfied();
        }
        run.beginTry();
        TryExecutionResult result = next.execute(parameters);
        Optional<Throwable> thrown = result.throwable();
        if (result.isFalsified()) {
            run.failTry(thrown.orElse(null));
        }
        return result;
    }
}
