package org.sealcheck.runner;

import java.io.PrintWriter;
import org.sealcheck.runner.command.Sealcheck;

/** Where the jar starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Logging libraries of the engines speak to standard error, which is ours; see SuiteLauncher.
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(Sealcheck.execute(out, err, arguments));
    }
}
