/**
 * The primitives, one class per role: curves from Bouncy Castle, ciphers, hashes and MACs from the JDK.
 *
 * <p>Nothing here knows a protocol: no labels, no encodings beyond a primitive's own, no policy about which keys are
 * acceptable. Byte arrays go in and come out; nobody keeps a caller's array.
 */
@NullMarked
package org.sealcheck.reference.crypto;

import org.jspecify.annotations.NullMarked;
