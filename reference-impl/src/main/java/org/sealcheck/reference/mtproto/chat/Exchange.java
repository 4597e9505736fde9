package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.mtproto.dh.Exponent;

/** How far the replacement of the chat's key is. */
public sealed interface Exchange {
    Idle IDLE = new Idle();

    /** Nothing under way. */
    record Idle() implements Exchange {}

    /**
     * We have asked.
     *
     * @param id of the exchange
     * @param exponent our a
     */
    record Requested(long id, Exponent exponent) implements Exchange {}

    /**
     * We have accepted: messages may come under the new key at any moment, ours still go under the old (MT-PFS-011).
     *
     * @param id of the exchange
     * @param next the key to come
     */
    record Accepted(long id, ChatKey next) implements Exchange {}

    /**
     * We send under the new key, and messages under the old one may still be missing (MT-PFS-015).
     *
     * @param id of the exchange
     * @param old the key to be forgotten
     * @param awaitsCommit whether their CommitKey is among what is missing
     */
    record Settling(long id, ChatKey old, boolean awaitsCommit) implements Exchange {}
}
