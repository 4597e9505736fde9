package org.sealcheck.runner;

import java.io.PrintWriter;
import org.sealcheck.runner.command.Sealcheck;

/** Where the jar starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // A library brings a logging facade without a logger, and would say so on every run.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(Sealcheck.execute(out, err, arguments));
    }
}
