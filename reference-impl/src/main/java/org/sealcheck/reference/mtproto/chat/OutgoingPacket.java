package org.sealcheck.reference.mtproto.chat;

/**
 * What is to be given to the server.
 *
 * @param randomId inside the message, and told to the server
 * @param bytes encrypted
 */
public record OutgoingPacket(long randomId, byte[] bytes) {}
