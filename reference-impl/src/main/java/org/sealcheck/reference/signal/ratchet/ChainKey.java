package org.sealcheck.reference.signal.ratchet;

import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.crypto.Secret;

/**
 * The 32-byte key of a symmetric chain (KEY-007) before message number {@code index}.
 *
 * @param index from 0: the counter of the message whose keys it gives
 */
public record ChainKey(Secret key, long index) {
    /** Bytes of a chain key. */
    public static final int LENGTH = 32;

    private static final byte[] MESSAGE_SEED = {0x01};
    private static final byte[] NEXT_CHAIN_KEY = {0x02};

    /** The keys of message {@code index}, from {@code HMAC(CK, 01)} (MSG-003, MSG-008): they tell nothing of this key. */
    public MessageKeys messageKeys() {
        return MessageKeys.derive(messageSeed(), index);
    }

    /** The chain key of the next message, {@code HMAC(CK, 02)} (MSG-005, MSG-009). */
    public ChainKey next() {
        return new ChainKey(Secret.of(nextKey()), index + 1);
    }

    private byte[] messageSeed() {
        return HmacSha256.mac(key.toByteArray(), MESSAGE_SEED);
    }

    private byte[] nextKey() {
        return HmacSha256.mac(key.toByteArray(), NEXT_CHAIN_KEY);
    }
}
