package org.sealcheck.runner.report;

import java.io.PrintWriter;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.Verdict;

/** The last lines of a run: how many of each verdict, and the verdict on the whole. */
public final class Summary {
    private Summary() {}

    public static void print(PrintWriter out, Tally tally) {
        out.println();
        for (Verdict verdict : Verdict.values()) {
            if (tally.count(verdict) > 0) {
                out.printf("%7d %s%n", tally.count(verdict), verdict.spelling());
            }
        }
        tally.problems().forEach(problem -> out.println("problem: " + problem));
        out.println(conclusion(tally));
        out.flush();
    }

    /** One sentence. */
    public static String conclusion(Tally tally) {
        if (tally.isVacuous()) {
            return "NOT CONFORMANT: nothing was checked, because no selected check applies to this implementation";
        }
        String warnings =
                tally.warnings() == 0 ? "" : " (" + tally.warnings() + " warnings: failures of SHOULD requirements)";
        return (tally.isConformant() ? "CONFORMANT" : "NOT CONFORMANT") + warnings;
    }
}
