package org.sealcheck.suite.launch;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.vector.VectorRunner;

/**
 * The vectors of a launch, one test a file. A test for each case would cost more than the case; the cases report
 * themselves to the run's sink.
 */
@Execution(ExecutionMode.CONCURRENT)
final class VectorFiles {
    @TestFactory
    Stream<DynamicTest> cases() {
        Launch launch = Launch.current();
        Run run = launch.run();
        return launch.vectorFiles().stream()
                .map(file -> DynamicTest.dynamicTest(name(run, file), () -> VectorRunner.run(file, run)));
    }

    private static String name(Run run, Path file) {
        return run.home().show(file);
    }
}
