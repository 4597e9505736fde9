package org.sealcheck.suite.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Pairing;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.catalogue.Catalogue;
import org.sealcheck.suite.catalogue.PropertyCheck;
import org.sealcheck.suite.catalogue.ScenarioCheck;

/**
 * Runs all checks of a catalogue that a run selects: one launch of the three engines, and one more of the scenario
 * engine for each further pairing of two different implementations.
 */
public final class SuiteLauncher {
    /** Engines and their reporters log to standard error what our own report says better. */
    private static final List<Logger> NOISY =
            List.of(Logger.getLogger("org.junit"), Logger.getLogger("net.jqwik"), Logger.getLogger("io.cucumber"));

    private final Run run;
    private final Catalogue catalogue;
    private final List<RuntimeException> problems = new ArrayList<>();

    private SuiteLauncher(Run run, Catalogue catalogue) {
        this.run = run;
        this.catalogue = catalogue;
    }

    /**
     * Runs the checks; their outcomes go to the run's sink.
     *
     * @return what went wrong outside of any check, such as {@link org.sealcheck.suite.BadContent} in a vector file;
     *     if not empty the results are incomplete
     */
    public static List<RuntimeException> launch(Run run, Catalogue catalogue) {
        NOISY.forEach(logger -> logger.setLevel(Level.SEVERE));
        SuiteLauncher launcher = new SuiteLauncher(run, catalogue);
        launcher.launchAll();
        return launcher.problems;
    }

    private void launchAll() {
        execute(new Launch(run, catalogue.vectorFiles(), properties(), scenarios(Pairing.BOTH)));
        if (run.settings().pairings()) {
            execute(new Launch(run, List.of(), List.of(), scenarios(Pairing.ALICE)));
            execute(new Launch(run, List.of(), List.of(), scenarios(Pairing.BOB)));
        }
    }

    private List<PropertyCheck> properties() {
        return catalogue.properties().stream()
                .filter(each -> isToRun(each.check()))
                .toList();
    }

    private List<ScenarioCheck> scenarios(Pairing pairing) {
        return catalogue.scenarios().stream()
                .filter(each -> pairing == Pairing.BOTH || each.twoParty())
                .map(each -> new ScenarioCheck(each.check().in(pairing), each.file(), each.line()))
                .filter(each -> isToRun(each.check()))
                .toList();
    }

    /** Whether a check is selected and applies; if it is selected and does not apply, it is reported here. */
    private boolean isToRun(Check check) {
        if (!run.selects(check)) {
            return false;
        }
        Optional<String> reason = run.notApplicable(check);
        reason.ifPresent(why -> run.sink().finished(check, Outcome.notApplicable(why), 0, List.of()));
        return reason.isEmpty();
    }

    private void execute(Launch launch) {
        if (launch.isEmpty()) {
            return;
        }
        Results results = new Results(launch);
        Launch.makeCurrent(launch);
        // Engines found by the service loader only: listeners of the class path are not ours.
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            Launcher launcher = session.getLauncher();
            launcher.execute(request(launch), results);
        } finally {
            Launch.makeCurrent(null);
        }
        results.reportForgotten();
        problems.addAll(results.problems());
    }

    private LauncherDiscoveryRequest request(Launch launch) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        if (!launch.vectorFiles().isEmpty()) {
            request.selectors(selectClass(VectorFiles.class));
        }
        launch.propertyClasses().forEach(type -> request.selectors(selectClass(type)));
        for (Path feature : launch.features()) {
            request.selectors(selectFile(feature.toFile()));
        }
        PostDiscoveryFilter planned = descriptor -> FilterResult.includedIf(!descriptor.isTest()
                || descriptor.getSource().flatMap(launch::check).isPresent());
        return request.filters(planned)
                .configurationParameters(EngineParameters.of(run.settings().jobs()))
                .build();
    }
}
