package org.sealcheck.suite.property.siege;

import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.signal.Address;

/**
 * An envelope on its way, as the server carries it: what it says of it is the server's to change.
 *
 * @param from whom the transport names as sender
 * @param chat as the account of the envelope's device names it
 */
record Parcel(Address from, String chat, String messageId, Envelope envelope) {}
