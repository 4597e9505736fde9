package org.sealcheck.runner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.doctor.Examination;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.implementation.Source;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sealcheck doctor}: is this adapter fit to be checked? */
@Command(
        name = "doctor",
        description = "Starts an adapter, calls one operation of each role it declares, and says what is wrong.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true)
    private ImplementationOptions implementation = new ImplementationOptions();

    @Option(
            names = "--time-scale",
            paramLabel = "X",
            defaultValue = "1",
            description = "Multiplies every time limit; default: 1.")
    private double timeScale;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Source source = implementation.source(new Implementations(Homes.find(), Bounds.DEFAULT.scaled(timeScale)));
        int code = new Examination(source, out).examine();
        out.flush();
        return code;
    }
}
