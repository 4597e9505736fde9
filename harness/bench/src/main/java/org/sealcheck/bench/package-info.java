/** Measurements: the reference beside real libraries, and what the harness costs. */
@NullMarked
package org.sealcheck.bench;

import org.jspecify.annotations.NullMarked;
