package org.sealcheck.reference.mtproto.chat;

import java.util.Optional;
import org.sealcheck.reference.mtproto.tl.TlObject;

/**
 * A message of theirs for the user, in its place of the order.
 *
 * @param randomId its id; 0 if it could not be read
 * @param message a decryptedMessage or a decryptedMessageService; empty if it is of a layer too new to be read
 */
public record Delivered(long randomId, Optional<TlObject> message) {}
