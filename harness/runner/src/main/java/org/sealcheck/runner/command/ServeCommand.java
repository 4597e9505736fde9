package org.sealcheck.runner.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.rpc.AdapterServer;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.faults.Fault;
import org.sealcheck.faults.FaultCatalogue;
import org.sealcheck.faults.FaultyReference;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.UsageException;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.suite.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sealcheck serve}: answers the adapter protocol on stdin and stdout. */
@Command(
        name = "serve",
        description = "Answers the adapter protocol on stdin and stdout, as an adapter does.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--impl",
            paramLabel = "NAME",
            defaultValue = Implementations.REFERENCE,
            description = "The built-in implementation that answers; default: ${DEFAULT-VALUE}.")
    private String name = Implementations.REFERENCE;

    @Option(
            names = "--fault",
            paramLabel = "ID",
            description = "The reference with this fault answers; ./sealcheck list faults has all.")
    private @Nullable String fault;

    @Override
    public Integer call() throws IOException {
        try (Implementation implementation = start()) {
            new AdapterServer(implementation).serve(System.in, System.out);
        }
        return ExitCode.CONFORMANT;
    }

    private Implementation start() {
        if (fault == null) {
            return name.equals(Implementations.REFERENCE)
                    ? Implementations.builtIn(name)
                    : new Implementations(Homes.find(), Bounds.DEFAULT)
                            .named(name)
                            .starter()
                            .get();
        }
        if (!name.equals(Implementations.REFERENCE)) {
            throw new UsageException("--fault changes the reference only; leave out --impl " + name);
        }
        Fault found = FaultCatalogue.find(fault)
                .orElseThrow(() -> new UsageException("no fault is called \"" + fault + "\""
                        + Nearest.hint(
                                fault,
                                FaultCatalogue.all().stream().map(Fault::id).toList())
                        + "\nall faults: ./sealcheck list faults"));
        return FaultyReference.start(found);
    }
}
