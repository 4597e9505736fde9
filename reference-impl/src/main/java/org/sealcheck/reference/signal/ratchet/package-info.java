/**
 * The double ratchet: a root chain that turns with each round trip, and a symmetric chain for each direction of it.
 *
 * <p>Immutable values and steps between them: a step returns the next value, and the key it leaves behind is in no
 * value any more. Message formats, MACs, sessions and trust are not this package's concern.
 */
@NullMarked
package org.sealcheck.reference.signal.ratchet;

import org.jspecify.annotations.NullMarked;
