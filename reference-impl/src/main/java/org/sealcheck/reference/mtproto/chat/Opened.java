package org.sealcheck.reference.mtproto.chat;

/**
 * What a packet decrypts to: authentic, and not yet in its place.
 *
 * @param key it came under
 * @param legacy whether it came in version 1.0
 * @param body TL
 */
record Opened(ChatKey key, boolean legacy, byte[] body) {}
