/**
 * The reference implementation: the protocols of the specification as pure functions over immutable state.
 *
 * <p>What every protocol shares lies here: the {@link org.sealcheck.reference.Rejection} of wrong input and the {@link
 * org.sealcheck.reference.Entropy} a step draws from. There is no I/O, no clock and no global randomness in any
 * package below.
 */
@NullMarked
package org.sealcheck.reference;

import org.jspecify.annotations.NullMarked;
