package org.sealcheck.runner.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sealcheck bench}: measures. The benchmarks are a program of their own, with libraries to compare. */
@Command(
        name = "bench",
        description = "Measures the reference beside real libraries, and what the harness costs a check.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final String BUILD = "mvn -q -B -Pbench -DskipTests package -pl harness/bench,harness/runner -am";

    @Parameters(
            paramLabel = "PART",
            description = "sessions [ROUNDS [STEPS]], harness [ROUNDS], memory [CASES], media [ROUNDS], or"
                    + " fanout [ROWS]; all of them if there is none."
                    + " harness/bench/README.md says what the numbers mean.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Homes.find().root();
        Path libraries = home.resolve("harness/bench/target/lib");
        if (!Files.isDirectory(libraries)) {
            throw new UsageException(
                    "the benchmarks are not built, because they fetch libraries under copyleft licences;"
                            + " build them with: " + BUILD);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", // as the launcher has it
                "-Dsealcheck.home=" + home,
                "-cp",
                libraries.resolve("*").toString(),
                "org.sealcheck.bench.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
