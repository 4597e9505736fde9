package org.sealcheck.runner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.report.MergedReport;
import org.sealcheck.runner.report.Summary;
import org.sealcheck.runner.run.Suite;
import org.sealcheck.runner.run.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sealcheck report}: what can be done with reports. */
@Command(
        name = "report",
        description = "Works on reports.",
        mixinStandardHelpOptions = true,
        subcommands = ReportCommand.Merge.class)
final class ReportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: report merge DIR… --report OUT");
    }

    /** {@code sealcheck report merge}. */
    @Command(
            name = "merge",
            description = "Makes one report of those of all shards; its verdict is that of the whole run.",
            mixinStandardHelpOptions = true)
    static final class Merge implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", arity = "1..*", description = "Reports of shards of one run.")
        private List<Path> folders = new ArrayList<>();

        @Option(names = "--report", paramLabel = "OUT", required = true, description = "Where the report goes.")
        private Path report = Path.of("");

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Tally tally = MergedReport.write(folders, report, Suite.read(Homes.find()));
            Summary.print(out, tally);
            out.println("report: " + report.resolve("index.html"));
            out.flush();
            return RunCommand.exitCode(tally);
        }
    }
}
