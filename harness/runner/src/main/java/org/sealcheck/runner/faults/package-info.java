/** Runs the suite on every faulty reference, and tells which faults it catches, and by which checks. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.runner.faults;
