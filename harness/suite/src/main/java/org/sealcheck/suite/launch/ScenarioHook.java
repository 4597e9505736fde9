package org.sealcheck.suite.launch;

import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.nio.file.Path;

/** Begins the check of each scenario before anything else of it happens; the listener ends it. */
public final class ScenarioHook {
    @Before(order = Integer.MIN_VALUE)
    public void begin(Scenario scenario) {
        Launch launch = Launch.current();
        launch.run().begin(launch.scenario(Path.of(scenario.getUri()), scenario.getLine()));
    }
}
