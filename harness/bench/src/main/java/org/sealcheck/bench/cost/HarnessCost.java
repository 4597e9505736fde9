package org.sealcheck.bench.cost;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.adapter.reference.ReferenceImplementation;
import org.sealcheck.bench.Spread;
import org.sealcheck.bench.TemporaryFolder;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.contract.rpc.Endpoint;
import org.sealcheck.contract.rpc.RemoteImplementation;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Exchange;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Outcome;
import org.sealcheck.suite.ResultSink;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.RunSettings;
import org.sealcheck.suite.Verdict;
import org.sealcheck.suite.vector.VectorRunner;

/**
 * The same trivial checks in every way they can be asked, one way after the other, round after round: in process, over
 * a pipe, and beside each pipe a bare loop that does nothing but write and read lines.
 *
 * <p>A harness's check is the whole of it: the case is read from the vector file, sent, its answer read, compared,
 * reported to a sink. The first rounds warm up and are not counted.
 */
public final class HarnessCost {
    private static final int CHECKS = 10_000;
    private static final int WARM_UP = 12;
    private static final int DEPTH = 64;

    private final TrivialChecks checks = TrivialChecks.first(CHECKS);
    private final List<byte[]> requests = checks.requests();
    private final Map<String, List<Double>> micros = new LinkedHashMap<>();
    private final Map<String, List<Double>> processorMicros = new LinkedHashMap<>();
    private final Home home;
    private final Path file;

    private HarnessCost(Path folder) throws IOException {
        home = new Home(folder);
        file = home.vectors().resolve("bench/trivial.json");
        checks.writeTo(file);
    }

    /** @param rounds how often everything is measured */
    public static void run(int rounds, PrintStream out) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            HarnessCost cost = new HarnessCost(folder.path());
            cost.measure(rounds);
            cost.print(out);
        }
    }

    private void measure(int rounds) throws IOException {
        try (Implementation reference = new ReferenceImplementation().start();
                BarePipe bareOne = new BarePipe(1);
                BarePipe bareMany = new BarePipe(DEPTH);
                Implementation one = RemoteImplementation.start(Endpoint.command(Child.command(1)), Bounds.DEFAULT);
                Implementation many =
                        RemoteImplementation.start(Endpoint.command(Child.command(DEPTH)), Bounds.DEFAULT)) {
            SignalKdf kdf = reference.role(SignalKdf.class);
            for (int round = -WARM_UP; round < rounds; round++) {
                time(round, "operation", () -> checks.chainKeys().forEach(kdf::chainStep));
                time(round, "in process", () -> check(reference));
                time(round, "bare pipe", () -> bareOne.oneByOne(requests));
                time(round, "pipe", () -> check(one));
                time(round, "bare pipe, pipelined", () -> bareMany.pipelined(requests, DEPTH));
                time(round, "pipe, pipelined", () -> check(many));
            }
        }
    }

    private void check(Implementation subject) {
        PassedOnly sink = new PassedOnly();
        Lent lent = new Lent(subject, subject.hello());
        try (Run run = Run.open(new RunSettings(home, () -> lent, () -> lent, sink))) {
            VectorRunner.run(file, run);
        }
        if (sink.passed != checks.count()) {
            throw new IllegalStateException(sink.passed + " of " + checks.count() + " checks passed");
        }
    }

    private void time(int round, String name, Loop loop) throws IOException {
        long begun = System.nanoTime();
        long processorBegun = processorNanos();
        loop.run();
        double each = (System.nanoTime() - begun) / 1e3 / CHECKS;
        double processorEach = (processorNanos() - processorBegun) / 1e3 / CHECKS;
        if (round >= 0) {
            micros.computeIfAbsent(name, key -> new ArrayList<>()).add(each);
            processorMicros.computeIfAbsent(name, key -> new ArrayList<>()).add(processorEach);
        }
    }

    /** What all threads of this process have taken of any processor; the child's are not among them. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void print(PrintStream out) {
        out.println("| " + CHECKS + " trivial checks a round | µs each | processor time here, µs each |");
        out.println("|---|---|---|");
        micros.forEach((name, times) -> out.println(
                "| " + name + " | " + Spread.of(times) + " | " + Spread.of(processorMicros.get(name)) + " |"));
        out.println();
        out.println("added in process: " + added("in process", "operation") + " µs");
        out.println("added at depth 1: " + added("pipe", "bare pipe") + " µs; the bar is 30");
        out.println("pipelined, of the bare loop's rate: " + rate("pipe, pipelined", "bare pipe, pipelined")
                + "; the bar is 0.50");
    }

    private Spread added(String name, String base) {
        return pairs(name, base, (whole, bare) -> whole - bare);
    }

    private Spread rate(String name, String base) {
        return pairs(name, base, (whole, bare) -> bare / whole);
    }

    /** Of the two times of each round, so that a slow round counts against both. */
    private Spread pairs(String name, String base, java.util.function.DoubleBinaryOperator of) {
        List<Double> values = new ArrayList<>();
        for (int round = 0; round < micros.get(name).size(); round++) {
            values.add(of.applyAsDouble(
                    micros.get(name).get(round), micros.get(base).get(round)));
        }
        return Spread.of(values);
    }

    private interface Loop {
        void run() throws IOException;
    }

    /** Counts, as the runner's sink does among other things. */
    private static final class PassedOnly implements ResultSink {
        private int passed;

        @Override
        public void started(Check check) {
            // Only what has ended counts.
        }

        @Override
        public synchronized void finished(Check check, Outcome outcome, long micros, List<Exchange> transcript) {
            passed += outcome.verdict() == Verdict.PASSED ? 1 : 0;
        }
    }
}
