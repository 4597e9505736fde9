package org.sealcheck.runner.command;

import java.io.PrintWriter;
import org.sealcheck.contract.rpc.StartFailure;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.UsageException;
import org.sealcheck.suite.BadContent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sealcheck}: it does nothing but name its subcommands. */
@Command(
        name = "sealcheck",
        description = "Checks implementations of end-to-end encrypted messaging against their specification.",
        subcommands = {
            RunCommand.class,
            DoctorCommand.class,
            ReplayCommand.class,
            ListCommand.class,
            ServeCommand.class,
            FaultsCommand.class,
            PeersCommand.class,
            VectorsCommand.class,
            ReportCommand.class,
            BenchCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 wrong usage or an error of the suite,",
            "            3 the implementation could not be started or said no hello."
        })
public final class Sealcheck implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command line. */
    public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Sealcheck());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(errors());
        commandLine.setParameterExceptionHandler(Sealcheck::wrongUsage);
        return commandLine.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: run, doctor, list, …");
    }

    /** What is wrong and what may have been meant; not the whole help, in which it would drown. */
    private static int wrongUsage(ParameterException error, String[] arguments) {
        CommandLine commandLine = error.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("sealcheck: " + error.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
        err.println("help: ./" + commandLine.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE_OR_HARNESS;
    }

    /** Errors of people end with one line that says what to do; only errors of ours with a stack trace. */
    private static IExecutionExceptionHandler errors() {
        return (error, commandLine, parsed) -> {
            PrintWriter err = commandLine.getErr();
            if (error instanceof StartFailure) {
                err.println("sealcheck: " + error.getMessage());
                return ExitCode.NOT_STARTED;
            }
            if (error instanceof UsageException || error instanceof BadContent) {
                err.println("sealcheck: " + error.getMessage());
                for (Throwable other : error.getSuppressed()) {
                    err.println("sealcheck: " + other.getMessage());
                }
                return ExitCode.USAGE_OR_HARNESS;
            }
            err.println("sealcheck: a mistake of the suite itself; please report it with these lines:");
            error.printStackTrace(err);
            return ExitCode.USAGE_OR_HARNESS;
        };
    }
}
