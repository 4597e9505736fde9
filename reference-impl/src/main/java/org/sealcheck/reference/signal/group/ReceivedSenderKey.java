package org.sealcheck.reference.signal.group;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/**
 * A key that another device sends with. It has no private half: nobody can send with what was received (GRP-035).
 *
 * @param chainKey after the furthest message seen
 * @param skipped the keys of messages before that which have not come yet (GRP-032), by iteration
 */
public record ReceivedSenderKey(
        long id, SenderChainKey chainKey, PublicKey signingKey, TreePMap<Long, SenderMessageKey> skipped) {

    static ReceivedSenderKey of(SenderKeyDistribution distribution) {
        return new ReceivedSenderKey(
                distribution.keyId(),
                new SenderChainKey(distribution.chainKey(), distribution.iteration()),
                distribution.signingKey(),
                TreePMap.empty());
    }

    /**
     * Takes the key of a message out of the chain.
     *
     * @param iteration the message's, from 0
     * @throws Rejection duplicate-message or too-far-ahead
     */
    Taken take(long iteration) {
        return iteration < chainKey.iteration() ? takeSkipped(iteration) : takeAhead(iteration);
    }

    private Taken takeSkipped(long iteration) {
        SenderMessageKey key = skipped.get(iteration);
        requireUnused(key, iteration);
        return new Taken(forget(iteration), key);
    }

    private Taken takeAhead(long iteration) {
        requireWithinJump(iteration);
        SenderChainKey key = chainKey;
        TreePMap<Long, SenderMessageKey> kept = skipped;
        while (key.iteration() < iteration) {
            kept = rememberSkipped(kept, key.messageKey());
            key = key.next();
        }
        return new Taken(with(key.next(), kept), key.messageKey());
    }

    private ReceivedSenderKey with(SenderChainKey after, TreePMap<Long, SenderMessageKey> kept) {
        return new ReceivedSenderKey(id, after, signingKey, kept);
    }

    /** GRP-014: a key that was used is gone. */
    private ReceivedSenderKey forget(long iteration) {
        return with(chainKey, skipped.minus(iteration));
    }

    private static TreePMap<Long, SenderMessageKey> rememberSkipped(
            TreePMap<Long, SenderMessageKey> kept, SenderMessageKey key) {
        return evictOldest(kept.plus(key.iteration(), key));
    }

    /** GRP-038. */
    private static TreePMap<Long, SenderMessageKey> evictOldest(TreePMap<Long, SenderMessageKey> kept) {
        return kept.size() > Limits.maxSkippedSenderKeys() ? kept.minus(kept.firstKey()) : kept;
    }

    /** GRP-033. */
    private static void requireUnused(@Nullable SenderMessageKey key, long iteration) {
        if (key == null) {
            throw new Rejection(
                    SignalReason.DUPLICATE_MESSAGE,
                    "GRP-033",
                    "the key of group message " + iteration + " was used, was dropped as too old, or is from before"
                            + " this device joined");
        }
    }

    /** GRP-037. */
    private void requireWithinJump(long iteration) {
        if (iteration - chainKey.iteration() > Limits.maxSenderKeyJump()) {
            throw new Rejection(
                    SignalReason.TOO_FAR_AHEAD,
                    "GRP-037",
                    "group message " + iteration + " is more than " + Limits.maxSenderKeyJump()
                            + " ahead of the expected " + chainKey.iteration());
        }
    }

    /** The chain without the key, and the key. */
    record Taken(ReceivedSenderKey rest, SenderMessageKey key) {}
}
