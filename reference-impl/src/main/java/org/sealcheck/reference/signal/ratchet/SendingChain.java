package org.sealcheck.reference.signal.ratchet;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Limits;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.KeyPair;

/**
 * The chain this party sends with (MSG-005, MSG-013).
 *
 * @param ratchetKey our ratchet key of this chain, carried by each of its messages (MSG-011)
 * @param chainKey before the next message
 */
public record SendingChain(KeyPair ratchetKey, ChainKey chainKey) {
    /**
     * The keys of the next message; they are not in {@link #next()} any more.
     *
     * @throws Rejection counter-too-large after 2^31 messages
     */
    public MessageKeys messageKeys() {
        requireRoom();
        return chainKey.messageKeys();
    }

    /** This chain after the message (MSG-003). */
    public SendingChain next() {
        return new SendingChain(ratchetKey, chainKey.next());
    }

    /**
     * What messages of the chain after this one say of it: the number of its last message, and 0 if it has none
     * (WIRE-011).
     */
    long nextPreviousCounter() {
        return Math.max(chainKey.index() - 1, 0);
    }

    private void requireRoom() {
        if (chainKey.index() > Limits.maxCounter()) {
            throw new Rejection(
                    SignalReason.COUNTER_TOO_LARGE, "WIRE-012", "the sending chain is used up; wait for a reply");
        }
    }
}
