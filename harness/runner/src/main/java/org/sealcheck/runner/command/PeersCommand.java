package org.sealcheck.runner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.contract.rpc.StartFailure;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.UsageException;
import org.sealcheck.runner.implementation.AdapterFolder;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.runner.report.Console;
import org.sealcheck.runner.report.PeerMatrix;
import org.sealcheck.runner.report.Progress;
import org.sealcheck.runner.report.Replay;
import org.sealcheck.runner.report.ReportFolder;
import org.sealcheck.runner.report.Summary;
import org.sealcheck.runner.run.KnownFailures;
import org.sealcheck.runner.run.RunListener;
import org.sealcheck.runner.run.RunRequest;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.SuiteRun;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sealcheck peers}: the suite on every third-party implementation that can run here. */
@Command(
        name = "peers",
        description = "Checks every third-party adapter that can run here, in all pairings with the reference.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PeersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--only", paramLabel = "NAME", description = "Only these adapters. May be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--time-scale",
            paramLabel = "X",
            defaultValue = "1",
            description = "Multiplies every time limit; default: 1.")
    private double timeScale;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "report/peers",
            description = "A report for each adapter, and the matrix; default: ${DEFAULT-VALUE}.")
    private Path report = Path.of("report/peers");

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Home home = Homes.find();
        Suite suite = Suite.read(home);
        Implementations implementations = new Implementations(home, Bounds.DEFAULT.scaled(timeScale));
        PeerMatrix matrix = new PeerMatrix(suite);
        boolean failed = false;
        for (AdapterFolder adapter : selected(implementations)) {
            Optional<String> missing = adapter.missing();
            if (missing.isPresent()) {
                out.println("NOT RUN  " + adapter.description().title() + ": " + missing.get());
                matrix.notRun(adapter.name(), missing.get());
                continue;
            }
            Tally tally = check(suite, implementations, adapter, matrix);
            failed |= tally == null || !tally.isConformant();
        }
        matrix.write(report);
        out.println("matrix: " + report.resolve("matrix.md"));
        out.flush();
        return failed ? ExitCode.NOT_CONFORMANT : ExitCode.CONFORMANT;
    }

    private @Nullable Tally check(
            Suite suite, Implementations implementations, AdapterFolder adapter, PeerMatrix matrix) {
        PrintWriter out = spec.commandLine().getOut();
        Source subject = implementations.named(adapter.name());
        KnownFailures known =
                subject.knownFailures() == null ? KnownFailures.none() : KnownFailures.read(subject.knownFailures());
        RunRequest request = RunRequest.of(subject, implementations.named(Implementations.REFERENCE))
                .withKnownFailures(known);
        Path folder = report.resolve(adapter.name());
        Console console = new Console(
                out,
                Progress.none(),
                suite.specification(),
                Replay.of(request, ""),
                folder.resolve("transcripts").toString());
        try (ReportFolder reports = new ReportFolder(folder, suite, request)) {
            RunListener all = RunListener.all(List.of(reports, console));
            Tally tally = SuiteRun.execute(suite, request, all);
            console.finish();
            reports.finish(tally);
            Summary.print(out, tally);
            matrix.ran(adapter.name(), tally);
            return tally;
        } catch (StartFailure e) {
            out.println("NOT STARTED  " + adapter.description().title() + ": " + e.getMessage());
            matrix.notRun(adapter.name(), e.getMessage());
            return null;
        }
    }

    private List<AdapterFolder> selected(Implementations implementations) {
        List<AdapterFolder> all = implementations.adapters();
        for (String name : only) {
            if (all.stream().noneMatch(each -> each.name().equals(name))) {
                throw new UsageException("no adapter is called \"" + name + "\"; there are: "
                        + String.join(
                                ", ", all.stream().map(AdapterFolder::name).toList()));
            }
        }
        return all.stream()
                .filter(each -> only.isEmpty() || only.contains(each.name()))
                .toList();
    }
}
