/**
 * The Signal Protocol, message version 3: what all its parts share, its labels and its limits.
 *
 * <p>Below, in the order of the text: {@code keys}, {@code x3dh}, {@code ratchet}, {@code wire}, {@code session},
 * {@code prekeys}, {@code fingerprint}.
 */
@NullMarked
package org.sealcheck.reference.signal;

import org.jspecify.annotations.NullMarked;
