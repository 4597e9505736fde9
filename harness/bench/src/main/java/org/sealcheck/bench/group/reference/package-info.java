/** The reference, with and without stores. */
@NullMarked
package org.sealcheck.bench.group.reference;

import org.jspecify.annotations.NullMarked;
