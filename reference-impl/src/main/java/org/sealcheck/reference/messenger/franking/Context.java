package org.sealcheck.reference.messenger.franking;

/**
 * What the server knows of a message (FRANK-012).
 *
 * @param senderId who sent it
 * @param senderDevice from which of their devices, unsigned 32 bits
 * @param threadId the group, or the other person
 * @param messageId as the sender chose it
 * @param timestamp ms since 1970, of the server's clock
 * @param epoch the number of the key that its reporting tag is made with, unsigned 32 bits (profile franking-frwin1)
 */
public record Context(
        String senderId, long senderDevice, String threadId, String messageId, long timestamp, long epoch) {}
