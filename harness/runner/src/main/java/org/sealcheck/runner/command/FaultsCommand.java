package org.sealcheck.runner.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.faults.Fault;
import org.sealcheck.faults.FaultCatalogue;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.UsageException;
import org.sealcheck.runner.faults.Kill;
import org.sealcheck.runner.faults.KillMatrix;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sealcheck faults}: shows that the suite fails on what is wrong, and says why. */
@Command(
        name = "faults",
        description = "Runs the suite on each faulty variant of the reference: the kill matrix.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FaultsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--only",
            paramLabel = "GLOB|REQ-ID",
            description = "Only these faults: ids with * for anything, or what breaks a requirement. May be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--report", paramLabel = "DIR", description = "Writes the whole matrix to DIR/faults.json.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException {
        Home home = Homes.find();
        List<Fault> faults = selected();
        KillMatrix matrix = new KillMatrix(Suite.read(home));
        Source reference = new Implementations(home, Bounds.DEFAULT).named(Implementations.REFERENCE);
        PrintWriter out = spec.commandLine().getOut();
        for (Fault fault : faults) {
            print(out, matrix.run(fault, reference));
        }
        boolean proven = summarise(out, matrix);
        if (report != null) {
            write(report, matrix);
        }
        return proven && matrix.survivors().isEmpty() ? ExitCode.CONFORMANT : ExitCode.NOT_CONFORMANT;
    }

    private List<Fault> selected() {
        List<Fault> selected = FaultCatalogue.all().stream()
                .filter(fault -> only.isEmpty() || only.stream().anyMatch(word -> matches(fault, word)))
                .toList();
        if (selected.isEmpty()) {
            List<String> ids = FaultCatalogue.all().stream().map(Fault::id).toList();
            throw new UsageException("no fault matches --only " + String.join(" --only ", only)
                    + Nearest.hint(only.get(0), ids) + "\nall faults: ./sealcheck list faults");
        }
        return selected;
    }

    private static boolean matches(Fault fault, String word) {
        return fault.requirements().contains(word)
                || fault.id().matches(Pattern.quote(word).replace("*", "\\E.*\\Q"));
    }

    private static void print(PrintWriter out, Kill kill) {
        Fault fault = kill.fault();
        String broken = String.join(" ", new TreeSet<>(fault.requirements()));
        if (kill.isKilled()) {
            out.printf(
                    "killed    %-40s %s: %d of %d checks, first %s%n",
                    fault.id(),
                    broken,
                    kill.failed().size(),
                    kill.asked(),
                    kill.failed().get(0));
        } else {
            out.printf(
                    "SURVIVED  %-40s %s: none of %d checks fails although it %s%n",
                    fault.id(), broken, kill.asked(), fault.title());
        }
        out.flush();
    }

    private boolean summarise(PrintWriter out, KillMatrix matrix) {
        int total = matrix.kills().size();
        int survivors = matrix.survivors().size();
        out.printf("%n%d of %d faults killed by a check that names the broken requirement%n", total - survivors, total);
        if (survivors > 0) {
            out.println("to see all that fails on one: ./sealcheck run --impl-cmd \"./sealcheck serve --fault ID\"");
        }
        if (!only.isEmpty()) {
            return true;
        }
        List<String> unproven = matrix.unproven();
        if (!unproven.isEmpty()) {
            out.println("MUST requirements that no killed fault breaks: " + String.join(", ", unproven));
        }
        List<String> idle = matrix.idle();
        if (!idle.isEmpty()) {
            out.printf("%d checks fail on no fault of their requirements; --report DIR lists them%n", idle.size());
        }
        return unproven.isEmpty();
    }

    private void write(Path directory, KillMatrix matrix) throws IOException {
        Map<String, Object> document = new TreeMap<>();
        document.put(
                "faults",
                matrix.kills().stream()
                        .map(kill -> Map.of(
                                "id", kill.fault().id(),
                                "title", kill.fault().title(),
                                "basis", kill.fault().basis(),
                                "requirements", new TreeSet<>(kill.fault().requirements()),
                                "killed", kill.isKilled(),
                                "asked", kill.asked(),
                                "failed", kill.failed()))
                        .map(TreeMap::new)
                        .toList());
        document.put("unproven", only.isEmpty() ? matrix.unproven() : List.of());
        document.put("idle", only.isEmpty() ? matrix.idle() : List.of());
        Files.createDirectories(directory);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(directory.resolve("faults.json").toFile(), document);
    }
}
