package org.sealcheck.reference.signal.ratchet;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.PublicKey;

/**
 * A chain the other party sends with, known by its ratchet key.
 *
 * @param ratchetKey their ratchet key of this chain
 * @param chainKey after the furthest message seen
 * @param skipped the keys of messages before that which have not come yet (MSG-014), by counter
 */
public record ReceivingChain(PublicKey ratchetKey, ChainKey chainKey, TreePMap<Long, MessageKeys> skipped) {
    /** A chain nothing was received of. */
    static ReceivingChain starting(PublicKey ratchetKey, ChainKey chainKey) {
        return new ReceivingChain(ratchetKey, chainKey, TreePMap.empty());
    }

    /**
     * Takes the keys of a message out of the chain.
     *
     * @param counter the message's, from 0
     * @throws Rejection duplicate-message or too-far-ahead
     */
    Taken take(long counter) {
        return counter < chainKey.index() ? takeSkipped(counter) : takeAhead(counter);
    }

    private Taken takeSkipped(long counter) {
        MessageKeys keys = skipped.get(counter);
        requireUnused(keys, counter);
        return new Taken(forget(counter), keys);
    }

    private Taken takeAhead(long counter) {
        requireWithinJump(counter);
        ChainKey key = chainKey;
        TreePMap<Long, MessageKeys> kept = skipped;
        while (key.index() < counter) {
            kept = rememberSkipped(kept, key.messageKeys());
            key = key.next();
        }
        return new Taken(new ReceivingChain(ratchetKey, key.next(), kept), key.messageKeys());
    }

    /** MSG-004: a key that was used is gone. */
    private ReceivingChain forget(long counter) {
        return new ReceivingChain(ratchetKey, chainKey, skipped.minus(counter));
    }

    private static TreePMap<Long, MessageKeys> rememberSkipped(TreePMap<Long, MessageKeys> kept, MessageKeys keys) {
        return evictOldest(kept.plus(keys.index(), keys));
    }

    /** LIM-002. */
    private static TreePMap<Long, MessageKeys> evictOldest(TreePMap<Long, MessageKeys> kept) {
        return kept.size() > Limits.maxSkippedKeys() ? kept.minus(kept.firstKey()) : kept;
    }

    /** MSG-015. */
    private static void requireUnused(@Nullable MessageKeys keys, long counter) {
        if (keys == null) {
            throw new Rejection(
                    SignalReason.DUPLICATE_MESSAGE,
                    "MSG-015",
                    "the key of message " + counter + " of this chain was used, or dropped as too old");
        }
    }

    /** LIM-001. */
    private void requireWithinJump(long counter) {
        if (counter - chainKey.index() > Limits.maxForwardJump()) {
            throw new Rejection(
                    SignalReason.TOO_FAR_AHEAD,
                    "LIM-001",
                    "message " + counter + " is more than " + Limits.maxForwardJump() + " ahead of the expected "
                            + chainKey.index());
        }
    }

    /** The chain without the keys, and the keys. */
    record Taken(ReceivingChain chain, MessageKeys keys) {}
}
