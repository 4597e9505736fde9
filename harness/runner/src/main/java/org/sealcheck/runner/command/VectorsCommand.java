package org.sealcheck.runner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sealcheck.contract.Implementation;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.trace.Specification;
import org.sealcheck.suite.vector.DerivedVectors;
import org.sealcheck.suite.vector.VectorLint;
import org.sealcheck.suite.vector.kit.VectorGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sealcheck vectors}: writes the derived vectors, or sees that all vectors are as they must be. */
@Command(
        name = "vectors",
        description = "generate: writes the derived vectors anew. verify: checks format and content of all vectors.",
        mixinStandardHelpOptions = true)
final class VectorsCommand implements Callable<Integer> {
    /** What to do. */
    enum Action {
        generate,
        verify
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}")
    private Action action = Action.verify;

    @Override
    public Integer call() {
        Home home = Homes.find();
        try (Implementation reference = Implementations.builtIn(Implementations.REFERENCE)) {
            VectorGenerator generator = new VectorGenerator(home, reference, DerivedVectors.ALL);
            return action == Action.generate ? generate(home, generator) : verify(home, generator);
        }
    }

    private int generate(Home home, VectorGenerator generator) {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> written = generator.generate();
        written.forEach(file -> out.println("wrote " + home.show(file)));
        out.println(written.isEmpty() ? "all derived vectors are as they must be" : "look at the differences");
        out.flush();
        return ExitCode.CONFORMANT;
    }

    private int verify(Home home, VectorGenerator generator) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> problems = new ArrayList<>(VectorLint.problems(home, Specification.read(home.spec())));
        problems.addAll(generator.verify());
        problems.forEach(out::println);
        out.println(problems.isEmpty() ? "all vectors are as they must be" : problems.size() + " problems");
        out.flush();
        return problems.isEmpty() ? ExitCode.CONFORMANT : ExitCode.NOT_CONFORMANT;
    }
}
