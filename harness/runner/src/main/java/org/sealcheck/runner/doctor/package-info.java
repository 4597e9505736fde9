/** Finds out whether an adapter is fit to be checked, and what to repair if it is not. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.runner.doctor;
