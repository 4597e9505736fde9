/** Chooses the checks of a run and judges what comes. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.runner.run;
