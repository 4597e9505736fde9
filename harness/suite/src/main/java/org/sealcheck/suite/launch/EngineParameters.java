package org.sealcheck.suite.launch;

import java.util.HashMap;
import java.util.Map;

/** What the engines are told. */
final class EngineParameters {
    /** Where step definitions are, and the hook that begins a scenario's check. */
    private static final String GLUE = "org.sealcheck.suite.scenario,org.sealcheck.suite.launch";

    private EngineParameters() {}

    static Map<String, String> of(int jobs) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("cucumber.glue", GLUE);
        parameters.put("cucumber.object-factory", ScenarioObjects.class.getName());
        parameters.put("cucumber.publish.quiet", "true");
        parameters.put("cucumber.ansi-colors.disabled", "true");

        // No memory of earlier runs: jqwik would replay a sample that falsified another implementation.
        parameters.put("jqwik.database", "");
        parameters.put("jqwik.reporting.usejunitplatform", "true");
        parameters.put("jqwik.reporting.onlyfailures", "true");
        parameters.put("jqwik.tries.default", "100");
        // The bounded mode shrinks on a thread of its own, by the clock; TryHook bounds it by number instead.
        parameters.put("jqwik.shrinking.default", "FULL");

        if (jobs > 1) {
            parallel(parameters, "cucumber.execution.parallel.", jobs);
            parallel(parameters, "junit.jupiter.execution.parallel.", jobs);
        }
        return parameters;
    }

    private static void parallel(Map<String, String> parameters, String prefix, int jobs) {
        parameters.put(prefix + "enabled", "true");
        parameters.put(prefix + "config.strategy", "fixed");
        parameters.put(prefix + "config.fixed.parallelism", Integer.toString(jobs));
        parameters.put(prefix + "config.fixed.max-pool-size", Integer.toString(jobs));
    }
}
