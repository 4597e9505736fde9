/**
 * A client of the Messenger layer: one device that sends each message to every device of the recipients and to the other
 * devices of its own account. Requirements FAN.
 *
 * <p>Everything is a pure function from a {@link org.sealcheck.reference.messenger.client.MessengerClient} to the next
 * one. Who carries the envelopes, and where device lists come from, is not this package's concern.
 */
@NullMarked
package org.sealcheck.reference.messenger.client;

import org.jspecify.annotations.NullMarked;
