package org.sealcheck.suite.launch;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Run;

/** Begins and ends the check of each property, and gives it its seed and its number of tries. */
public final class PropertyHook implements AroundPropertyHook {
    private static final int DEFAULT_TRIES = 100;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    /** Outermost, so that nothing of the property happens before its check has begun. */
    @Override
    public int aroundPropertyProximity() {
        return -100;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Launch launch = Launch.current();
        Optional<Check> check = launch.property(context.targetMethod());
        if (check.isEmpty()) {
            return property.execute();
        }
        Run run = launch.run();
        int tries = context.attributes().tries().orElse(DEFAULT_TRIES);
        context.attributes()
                .setTries((int) Math.max(1, Math.round(tries * run.settings().triesFactor())));
        context.attributes().setSeed(Long.toString(run.random(check.get().id()).nextLong()));
        try {
            run.begin(check.get());
        } catch (RuntimeException e) {
            run.conclude(Outcome.of(e));
            throw e;
        }
        PropertyExecutionResult result = property.execute();
        run.conclude(outcome(result));
        return result;
    }

    private static Outcome outcome(PropertyExecutionResult result) {
        if (result.status() == PropertyExecutionResult.Status.SUCCESSFUL) {
            return Outcome.PASSED;
        }
        Throwable thrown = result.throwable()
                .orElseGet(() -> new AssertionError("the property is false, and says nothing about why"));
        Outcome outcome = Outcome.of(thrown);
        String sample = result.falsifiedParameters()
                .map(List::toString)
                .map(each -> "\nsmallest example found: " + each)
                .orElse("");
        return new Outcome(
                outcome.verdict(),
                outcome.layer(),
                outcome.reason(),
                outcome.message() + "\nin try " + result.countTries() + sample);
    }
}
