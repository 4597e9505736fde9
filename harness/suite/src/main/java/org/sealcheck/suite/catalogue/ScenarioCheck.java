package org.sealcheck.suite.catalogue;

import java.nio.file.Path;
import org.sealcheck.suite.Check;

/**
 * A scenario, or one row of an outline's examples.
 *
 * @param file the feature, absolute
 * @param line of the scenario or the row, from 1: the engine knows it by this
 */
public record ScenarioCheck(Check check, Path file, long line) {
    /** Whether it is about two parties, so that it runs once for each pairing of two implementations. */
    public boolean twoParty() {
        return check.tags().contains("two-party");
    }
}
