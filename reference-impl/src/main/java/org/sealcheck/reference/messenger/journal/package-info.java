/**
 * What a sender remembers of its messages: the encrypt journal, and how often each device's identity changed.
 * Requirements RETRY-002 to RETRY-007, RETRY-011.
 *
 * <p>Whether a retry is honoured is not this package's concern, nor is encryption.
 */
@NullMarked
package org.sealcheck.reference.messenger.journal;

import org.jspecify.annotations.NullMarked;
