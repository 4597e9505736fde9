package org.sealcheck.runner.report;

import org.sealcheck.contract.Hello;
import org.sealcheck.suite.Level;

/**
 * What a report says of a run besides its results.
 *
 * @param enforced the weakest level whose failures break conformance
 * @param conclusion one sentence
 * @param arguments how the implementation was chosen on the command line; empty for the reference
 */
record RunFacts(Hello.Identity implementation, long seed, Level enforced, String conclusion, String arguments) {
    /** Name and version. */
    String title() {
        String version = implementation.version();
        return implementation.name() + (version == null ? "" : " " + version);
    }
}
