package org.sealcheck.bench.media;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.sealcheck.bench.Spread;

/** Runs {@link MediaBench} in rounds; in a round both workers follow each other, so a ratio is taken within it. */
public final class MediaRounds {
    private static final int ITERATIONS = 3;

    private final Map<String, Map<Worker, List<Double>>> millis = new LinkedHashMap<>();

    private MediaRounds() {}

    /** @param rounds how often everything is measured */
    public static void run(int rounds, PrintStream out) throws RunnerException {
        MediaRounds all = new MediaRounds();
        for (int round = 0; round < rounds; round++) {
            all.add(new Runner(new OptionsBuilder()
                            .include(MediaBench.class.getSimpleName())
                            .forks(1)
                            .warmupIterations(ITERATIONS)
                            .warmupTime(TimeValue.milliseconds(600))
                            .measurementIterations(ITERATIONS)
                            .measurementTime(TimeValue.milliseconds(600))
                            .jvmArgsAppend("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
                            .build())
                    .run());
        }
        all.print(out);
    }

    private void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            millis.computeIfAbsent(benchmark.substring(benchmark.lastIndexOf('.') + 1), name -> new LinkedHashMap<>())
                    .computeIfAbsent(Worker.valueOf(result.getParams().getParam("worker")), name -> new ArrayList<>())
                    .add(result.getPrimaryResult().getScore());
        }
    }

    private void print(PrintStream out) {
        out.println("| step | worker | MiB/s | of the JDK's bare speed |");
        out.println("|---|---|---|---|");
        millis.forEach((step, workers) -> workers.forEach((worker, times) -> {
            List<Double> bare = workers.get(Worker.JDK);
            List<Double> speeds = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < times.size(); round++) {
                speeds.add(1000 * MediaBench.MEBIBYTES / times.get(round));
                ratios.add(bare.get(round) / times.get(round));
            }
            out.println("| " + step + " | " + worker.name().toLowerCase(Locale.ROOT) + " | " + Spread.of(speeds) + " | "
                    + Spread.of(ratios) + " |");
        }));
    }
}
