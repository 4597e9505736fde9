/** Runs the suite on faulty variants of the reference: what it would let pass, it does not check. */
@NullMarked
package org.sealcheck.runner.faults;

import org.jspecify.annotations.NullMarked;
