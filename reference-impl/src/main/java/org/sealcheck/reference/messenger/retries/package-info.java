/**
 * Retries: when a device could not read a message, under which conditions its sender encrypts it again. Requirements
 * RETRY.
 *
 * <p>A retry receipt is not authenticated: the server can write one. What the sender itself remembers is all that
 * protects the message.
 */
@NullMarked
package org.sealcheck.reference.messenger.retries;

import org.jspecify.annotations.NullMarked;
