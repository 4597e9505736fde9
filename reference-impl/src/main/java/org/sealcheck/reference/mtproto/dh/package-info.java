/**
 * The numbers of the Diffie-Hellman exchange: which primes, generators and public values are fit for use, and the key that
 * comes of them.
 *
 * <p>Not the concern of this package: who sends what when, which is {@code exchange}'s.
 */
@NullMarked
package org.sealcheck.reference.mtproto.dh;

import org.jspecify.annotations.NullMarked;
