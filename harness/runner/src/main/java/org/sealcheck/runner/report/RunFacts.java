package org.sealcheck.runner.report;

import org.sealcheck.contract.Hello;

/**
 * What a report says of a run besides its results.
 *
 * @param conclusion one sentence
 * @param arguments how the implementation was chosen on the command line; empty for the reference
 */
record RunFacts(Hello.Identity implementation, long seed, String conclusion, String arguments) {
    /** Name and version. */
    String title() {
        String version = implementation.version();
        return implementation.name() + (version == null ? "" : " " + version);
    }
}
