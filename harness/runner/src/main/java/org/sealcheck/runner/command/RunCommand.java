package org.sealcheck.runner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.UsageException;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.runner.implementation.Words;
import org.sealcheck.runner.report.Console;
import org.sealcheck.runner.report.Progress;
import org.sealcheck.runner.report.Replay;
import org.sealcheck.runner.report.ReportFolder;
import org.sealcheck.runner.report.Summary;
import org.sealcheck.runner.run.KnownFailures;
import org.sealcheck.runner.run.RunListener;
import org.sealcheck.runner.run.RunRequest;
import org.sealcheck.runner.run.Selection;
import org.sealcheck.runner.run.Shard;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.SuiteRun;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Level;
import org.sealcheck.suite.Tier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sealcheck run}: checks one implementation. */
@Command(
        name = "run",
        description = "Checks an implementation, by default the built-in reference.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true)
    private ImplementationOptions implementation = new ImplementationOptions();

    @ArgGroup(exclusive = true)
    private PeerOptions peer = new PeerOptions();

    @Option(
            names = "--only",
            paramLabel = "GLOB|@TAG|REQ-ID",
            description = "Only these checks: ids with * for anything, tags, requirements. May be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "must|should",
            defaultValue = "must",
            description = "What breaks conformance: MUST only (default), or SHOULD, too.")
    private Level level = Level.MUST;

    @Option(
            names = "--tier",
            paramLabel = "basic|strict",
            defaultValue = "strict",
            description = "basic: what must be refused is refused. strict (default): for the right reason,"
                    + " as far as the implementation tells.")
    private Tier tier = Tier.STRICT;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A profile that it follows besides those it declares. May be repeated.")
    private List<Path> profiles = new ArrayList<>();

    @Option(
            names = "--known-failures",
            paramLabel = "FILE",
            description = "YAML list of failures that are known: - {check: id, reason: text, link: url}; default: the"
                    + " list in the adapter's folder.")
    private @Nullable Path knownFailures;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + RunRequest.DEFAULT_SEED,
            description = "What all random choices follow from; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--shard", paramLabel = "I/N", description = "Only the I-th of N disjoint parts, from 1.")
    private @Nullable String shard;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1",
            description = "Checks that run at once, each with an instance of its own; default: 1.")
    private int jobs;

    @Option(
            names = "--time-scale",
            paramLabel = "X",
            defaultValue = "1",
            description = "Multiplies every time limit, for slow machines; default: 1.")
    private double timeScale;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes report.json, junit.xml, index.html, badge.json and transcripts/ there.")
    private @Nullable Path report;

    @Override
    public Integer call() {
        requirePositive();
        Home home = Homes.find();
        Suite suite = Suite.read(home);
        Implementations implementations = new Implementations(home, Bounds.DEFAULT.scaled(timeScale));
        Source subject = implementation.source(implementations);
        RunRequest request = new RunRequest(
                subject,
                peer.source(implementations),
                new Selection(only),
                shard == null ? Shard.ALL : Shard.parse(shard),
                tier,
                level,
                profiles,
                known(subject),
                seed,
                jobs);
        return run(suite, request);
    }

    /** The list given on the command line, otherwise the one that comes with the adapter. */
    private KnownFailures known(Source subject) {
        Path file = knownFailures == null ? subject.knownFailures() : knownFailures;
        return file == null ? KnownFailures.none() : KnownFailures.read(file);
    }

    private int run(Suite suite, RunRequest request) {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress =
                System.console() == null ? Progress.lines(spec.commandLine().getErr()) : Progress.bar();
        String transcripts =
                report == null ? null : report.resolve("transcripts").toString();
        Console console =
                new Console(out, progress, suite.specification(), Replay.of(request, moreArguments()), transcripts);
        try (ReportFolder folder = report == null ? null : new ReportFolder(report, suite, request)) {
            List<RunListener> listeners = folder == null ? List.of(console) : List.of(folder, console);
            Tally tally;
            try {
                tally = SuiteRun.execute(suite, request, RunListener.all(listeners));
            } finally {
                console.finish();
            }
            if (folder != null) {
                folder.finish(tally);
            }
            Summary.print(out, tally);
            if (folder != null) {
                out.println("report: " + report.resolve("index.html"));
                out.flush();
            }
            return exitCode(tally);
        }
    }

    static int exitCode(Tally tally) {
        if (tally.isConformant()) {
            return ExitCode.CONFORMANT;
        }
        return tally.onlyHarnessErrors() ? ExitCode.USAGE_OR_HARNESS : ExitCode.NOT_CONFORMANT;
    }

    /** Options besides the implementation that change what a single check does. */
    private String moreArguments() {
        List<String> arguments = new ArrayList<>();
        if (!peer.typed().isEmpty()) {
            arguments.add(peer.typed());
        }
        if (tier == Tier.BASIC) {
            arguments.add("--tier basic");
        }
        profiles.forEach(each -> arguments.add("--profile " + Words.quoted(each.toString())));
        return String.join(" ", arguments);
    }

    private void requirePositive() {
        if (jobs < 1) {
            throw new UsageException("--jobs " + jobs + ": give a number from 1");
        }
        if (!(timeScale > 0)) {
            throw new UsageException("--time-scale " + timeScale + ": give a number above 0");
        }
    }
}
