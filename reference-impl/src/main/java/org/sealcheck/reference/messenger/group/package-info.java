/**
 * Group conversations: who is given a sender key and when it is cleared (requirements GRP).
 *
 * <p>The chain and the signature of a sender key are {@link org.sealcheck.reference.signal.group}; how a client learns
 * which devices there are is not this package's concern either.
 */
@NullMarked
package org.sealcheck.reference.messenger.group;

import org.jspecify.annotations.NullMarked;
