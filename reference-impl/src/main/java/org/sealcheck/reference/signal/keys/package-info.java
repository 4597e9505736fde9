/**
 * Curve25519 keys, their encoding, agreement and signatures: requirements KEY and XED.
 *
 * <p>Decoding is the boundary: behind it, a {@link org.sealcheck.reference.signal.keys.PublicKey} is well-formed. Who
 * a key belongs to, and whether it is trusted, is not this package's concern.
 */
@NullMarked
package org.sealcheck.reference.signal.keys;

import org.jspecify.annotations.NullMarked;
