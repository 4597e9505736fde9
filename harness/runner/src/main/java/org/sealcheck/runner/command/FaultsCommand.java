package org.sealcheck.runner.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.sealcheck.faults.Fault;
import org.sealcheck.faults.FaultCatalogue;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.UsageException;
import org.sealcheck.runner.faults.FaultRun;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.Nearest;
import org.sealcheck.suite.trace.Requirement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sealcheck faults}: does the suite catch every wrong implementation we know of? */
@Command(
        name = "faults",
        description = "Runs the suite on the reference with each fault, and prints which checks catch it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FaultsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--only",
            paramLabel = "ID|REQ-ID",
            description = "Only these faults, or those of these requirements. May be repeated.")
    private List<String> only = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Suite suite = Suite.read(Homes.find());
        List<Fault> faults = selected();
        Set<String> useless = new TreeSet<>();
        suite.catalogue().forEach(false, check -> useless.add(check.id()));
        int survivors = 0;
        for (Fault fault : faults) {
            FaultRun run = FaultRun.of(suite, fault);
            useless.removeAll(run.killers());
            useless.removeAll(run.others());
            survivors += run.isKilled() ? 0 : 1;
            print(out, run);
        }
        if (only.isEmpty()) {
            useless.forEach(id -> out.println("no fault   " + id));
            survivors += uncovered(suite, out);
        }
        out.println(faults.size() + " faults, "
                + (survivors == 0
                        ? "all killed"
                        : survivors + " problems: faults not killed, or MUSTs without a fault"));
        out.flush();
        return survivors == 0 ? ExitCode.CONFORMANT : ExitCode.NOT_CONFORMANT;
    }

    private static void print(PrintWriter out, FaultRun run) {
        String requirements = String.join(" ", new TreeSet<>(run.fault().requirements()));
        String others = run.others().isEmpty() ? "" : ", " + run.others().size() + " more fail";
        out.println(
                (run.isKilled() ? "killed     " : "SURVIVED   ") + run.fault().id() + "  " + requirements
                        + (run.isKilled() ? "  by " + some(run.killers()) : "") + others);
        out.flush();
    }

    private static String some(Set<String> ids) {
        List<String> first = ids.stream().limit(3).toList();
        return String.join(", ", first) + (ids.size() > 3 ? " and " + (ids.size() - 3) + " more" : "");
    }

    /** Prints the MUSTs that no fault breaks; their number. */
    private static int uncovered(Suite suite, PrintWriter out) {
        Set<String> broken = new TreeSet<>();
        FaultCatalogue.all().forEach(fault -> broken.addAll(fault.requirements()));
        List<String> uncovered = suite.specification().requirements().stream()
                .filter(each -> each.level() == Level.MUST)
                .map(Requirement::id)
                .filter(id -> !broken.contains(id))
                .toList();
        uncovered.forEach(id -> out.println("NO FAULT   breaks " + id));
        return uncovered.size();
    }

    private List<Fault> selected() {
        if (only.isEmpty()) {
            return FaultCatalogue.all();
        }
        List<Fault> found = FaultCatalogue.all().stream()
                .filter(fault -> only.contains(fault.id())
                        || fault.requirements().stream().anyMatch(only::contains))
                .toList();
        if (found.isEmpty()) {
            List<String> ids = FaultCatalogue.all().stream().map(Fault::id).toList();
            throw new UsageException("no fault matches --only " + String.join(" --only ", only)
                    + Nearest.hint(only.get(0), ids) + "\nall faults: ./sealcheck list faults");
        }
        return found;
    }
}
