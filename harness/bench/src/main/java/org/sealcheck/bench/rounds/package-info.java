/** The same work by several, in turns, so that all of them meet the same moments of a busy machine. */
@NullMarked
package org.sealcheck.bench.rounds;

import org.jspecify.annotations.NullMarked;
