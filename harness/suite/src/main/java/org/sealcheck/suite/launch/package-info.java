/**
 * Runs the checks of a catalogue: one launch of three test engines, whose results become outcomes in the run's sink.
 *
 * <p>Not this package's concern: choosing the checks, judging the run, reporting.
 */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.launch;
