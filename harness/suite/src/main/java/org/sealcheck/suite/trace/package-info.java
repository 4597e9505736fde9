/**
 * From sentence to check: reads the specification, its ledger and its profiles, and tells what is not covered.
 *
 * <p>Not its concern: running checks, and what their verdicts are.
 */
@NullMarked
package org.sealcheck.suite.trace;

import org.jspecify.annotations.NullMarked;
