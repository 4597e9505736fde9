package org.sealcheck.contract.messenger;

import org.sealcheck.contract.Doc;

/** What the server knows of a message: who sent it from which device, where to, when, and under which key. */
public record FrankingContext(
        String senderId,
        @Doc("unsigned 32 bits") long senderDevice,
        @Doc("the group, or the other person") String threadId,
        String messageId,
        @Doc("ms since 1970, of the server's clock") long timestamp,
        @Doc("unsigned 32 bits: the number of the key K_F") long epoch) {}
