package org.sealcheck.suite.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.BuiltIn;
import org.sealcheck.contract.Implementation;
import org.sealcheck.suite.CollectingSink;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.Profiles;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.RunSettings;
import org.sealcheck.suite.Verdict;
import org.sealcheck.suite.trace.Specification;
import org.sealcheck.suite.vector.kit.VectorGenerator;

/** The files in vectors/: they make sense, the derived ones regenerate, the reference satisfies them. */
class VectorFilesTest {
    private static final Home HOME = new Home(Path.of(System.getProperty("sealcheck.home")));

    @Test
    void theyMakeSense() {
        assertThat(VectorLint.problems(HOME, Specification.read(HOME.spec()))).isEmpty();
    }

    @Test
    void derivedFilesRegenerateByteForByte() {
        try (Implementation reference = reference()) {
            assertThat(new VectorGenerator(HOME, reference, DerivedVectors.ALL).verify())
                    .isEmpty();
        }
    }

    @Test
    void theReferenceSatisfiesEveryCase() {
        CollectingSink sink = new CollectingSink();
        Implementation reference = reference();
        Profiles profiles = Profiles.of(
                        Specification.read(HOME.spec()).profiles().values())
                .declaring(reference.hello().profiles());
        RunSettings settings =
                new RunSettings(HOME, () -> reference, VectorFilesTest::reference, sink).withProfiles(profiles);
        try (Run run = Run.open(settings)) {
            VectorChecks.files(HOME).forEach(file -> VectorRunner.run(file, run));
        }
        assertThat(sink.outcomes).hasSizeGreaterThan(900);
        sink.outcomes.values().removeIf(outcome -> outcome.verdict() == Verdict.NOT_APPLICABLE);
        assertThat(sink.outcomes.values()).hasSizeGreaterThan(900);
        sink.outcomes.values().removeIf(Outcome.PASSED::equals);
        assertThat(sink.outcomes).isEmpty();
    }

    private static Implementation reference() {
        return ServiceLoader.load(BuiltIn.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(builtIn -> builtIn.name().equals("reference"))
                .findFirst()
                .orElseThrow()
                .start();
    }
}
