package org.sealcheck.bench.rounds;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sealcheck.bench.Spread;

/**
 * Several workers at the same work, one after the other, round after round: a ratio is taken within a round, in which they
 * follow each other within a second.
 */
public final class Contest {
    private static final int WARM_UP = 4;

    private final String step;
    private final Map<String, Work> workers = new LinkedHashMap<>();

    /** @param step what is measured */
    public Contest(String step) {
        this.step = step;
    }

    /** The first one is what the others are compared to. */
    public Contest and(String name, Work work) {
        workers.put(name, work);
        return this;
    }

    /** Once before all contests. */
    public static void printHead(PrintStream out) {
        out.println(
                "| step | who | µs | processor µs | times as fast as the first, by processor time | by the clock |");
        out.println("|---|---|---|---|---|---|");
    }

    /**
     * @param rounds those that count; some more come before, in which code is compiled
     * @param millis processor time of a worker in a round
     */
    public void run(int rounds, long millis, PrintStream out) throws Exception {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Work> each : workers.entrySet()) {
                Sample sample = each.getValue().measure(millis);
                if (round >= 0) {
                    samples.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        List<Sample> first = samples.values().iterator().next();
        samples.forEach((name, times) -> out.println(String.join(
                " | ",
                "| " + step,
                name,
                spread(times, Sample::wall).toString(),
                spread(times, Sample::processor).toString(),
                ratios(first, times, Sample::processor).toString(),
                ratios(first, times, Sample::wall) + " |")));
    }

    private static Spread spread(List<Sample> samples, ToDoubleFunction<Sample> time) {
        return Spread.of(samples.stream().map(time::applyAsDouble).toList());
    }

    private static Spread ratios(List<Sample> first, List<Sample> samples, ToDoubleFunction<Sample> time) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < samples.size(); round++) {
            ratios.add(time.applyAsDouble(first.get(round)) / time.applyAsDouble(samples.get(round)));
        }
        return Spread.of(ratios);
    }
}
