package org.sealcheck.runner.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.Homes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sealcheck bench}: says how to measure. The benchmarks have a jar of their own, with libraries to compare. */
@Command(
        name = "bench",
        description = "Says where the benchmarks are, and how to run them.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path jar = Homes.find().root().resolve("harness/bench/target/benchmarks.jar");
        var out = spec.commandLine().getOut();
        if (!Files.exists(jar)) {
            out.println("not built yet; build it with: mvn -q -B -Pbench -DskipTests package -pl harness/bench -am");
        }
        out.println("run:     java -jar " + jar);
        out.println("method:  harness/bench/README.md");
        out.flush();
        return ExitCode.CONFORMANT;
    }
}
