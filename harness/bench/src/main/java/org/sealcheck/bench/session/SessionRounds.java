package org.sealcheck.bench.session;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.sealcheck.bench.Spread;

/**
 * Runs {@link SessionBench} in rounds. In a round the libraries follow each other within seconds, each in a fresh JVM,
 * so a ratio within a round is worth more than the times: the machine may be slower in the next one.
 */
public final class SessionRounds {
    private static final int ITERATIONS = 4;

    private final Map<String, Map<Library, List<Double>>> micros = new LinkedHashMap<>();

    private SessionRounds() {}

    /**
     * @param rounds how often everything is measured
     * @param include regular expression of the measurements wanted, for example {@code accept|setUp}
     */
    public static void run(int rounds, String include, PrintStream out) throws RunnerException {
        SessionRounds all = new SessionRounds();
        for (int round = 0; round < rounds; round++) {
            Options options = new OptionsBuilder()
                    .include(SessionBench.class.getSimpleName() + "\\.(" + include + ")$")
                    .forks(1)
                    .warmupIterations(ITERATIONS)
                    .warmupTime(TimeValue.milliseconds(750))
                    .measurementIterations(ITERATIONS)
                    .measurementTime(TimeValue.milliseconds(750))
                    .jvmArgsAppend("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
                    .build();
            all.add(new Runner(options).run());
        }
        all.print(out);
    }

    private void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            micros.computeIfAbsent(benchmark.substring(benchmark.lastIndexOf('.') + 1), name -> new LinkedHashMap<>())
                    .computeIfAbsent(Library.named(result.getParams().getParam("library")), name -> new ArrayList<>())
                    .add(result.getPrimaryResult().getScore());
        }
    }

    private void print(PrintStream out) {
        out.println("| step | library | µs | times as fast as signal-protocol-java |");
        out.println("|---|---|---|---|");
        micros.forEach((step, libraries) -> libraries.forEach((library, times) -> {
            List<Double> theirs = libraries.get(Library.SIGNAL_PROTOCOL_JAVA);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < times.size(); round++) {
                ratios.add(theirs.get(round) / times.get(round));
            }
            out.println("| " + step + " | " + library + " | " + Spread.of(times) + " | " + Spread.of(ratios) + " |");
        }));
    }
}
