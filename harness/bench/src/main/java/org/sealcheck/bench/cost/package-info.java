/** What the harness itself takes for a check, in time and memory, when the check is next to nothing. */
@NullMarked
package org.sealcheck.bench.cost;

import org.jspecify.annotations.NullMarked;
