/**
 * Fingerprints: two identity keys as digits to read out or a code to scan (requirements FPR).
 *
 * <p>Which identities two users should compare is not this package's concern.
 */
@NullMarked
package org.sealcheck.reference.signal.fingerprint;

import org.jspecify.annotations.NullMarked;
