package org.sealcheck.reference.signal.group;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.crypto.Secret;

/**
 * The 32-byte key of a sender's chain before message number {@code iteration} (GRP-006, GRP-010).
 *
 * @param iteration from 0
 */
public record SenderChainKey(Secret key, long iteration) {
    /** Bytes of a chain key. */
    public static final int LENGTH = 32;

    private static final byte[] MESSAGE_SEED = {0x01};
    private static final byte[] NEXT_CHAIN_KEY = {0x02};

    /** A new chain (GRP-006). */
    static SenderChainKey generate(Entropy entropy) {
        return new SenderChainKey(Secret.of(entropy.bytes(LENGTH)), 0);
    }

    /** The key of message {@code iteration}, from {@code HMAC(CK, 01)} (GRP-028): it tells nothing of this key. */
    public SenderMessageKey messageKey() {
        return new SenderMessageKey(iteration, Secret.of(messageSeed()));
    }

    /** The chain key of the next message, {@code HMAC(CK, 02)} (GRP-010, GRP-014). */
    public SenderChainKey next() {
        return new SenderChainKey(Secret.of(nextKey()), iteration + 1);
    }

    private byte[] messageSeed() {
        return HmacSha256.mac(key.toByteArray(), MESSAGE_SEED);
    }

    private byte[] nextKey() {
        return HmacSha256.mac(key.toByteArray(), NEXT_CHAIN_KEY);
    }
}
