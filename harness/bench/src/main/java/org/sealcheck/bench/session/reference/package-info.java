/** The reference, with and without stores. */
@NullMarked
package org.sealcheck.bench.session.reference;

import org.jspecify.annotations.NullMarked;
