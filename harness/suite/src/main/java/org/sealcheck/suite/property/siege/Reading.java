package org.sealcheck.suite.property.siege;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.scenario.messenger.Client;

/**
 * That a client showed its user a message.
 *
 * @param from whom the transport named as sender
 * @param key the identity key that the client shows for that sender
 * @param chat in which the transport delivered it
 */
record Reading(Client by, Address from, @Nullable Bytes key, String chat, MessageKind kind, Bytes content) {}
