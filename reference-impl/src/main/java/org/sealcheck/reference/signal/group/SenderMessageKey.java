package org.sealcheck.reference.signal.group;

import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.crypto.Hkdf;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.Label;

/**
 * The key of one group message (GRP-028).
 *
 * <pre>{@code iv (16) || cipherKey (32) = HKDF(seed, salt = 0^32, "WhisperGroup", 48)}</pre>
 *
 * @param iteration the message's number in its chain
 * @param seed 32 bytes
 */
public record SenderMessageKey(long iteration, Secret seed) {
    /** 16 bytes: first in the derived bytes, unlike in a pairwise message. */
    public Secret iv() {
        return Secret.of(derived(), 0, AesCbc.BLOCK_LENGTH);
    }

    /** 32 bytes, AES-256 (GRP-011). */
    public Secret cipherKey() {
        return Secret.of(derived(), AesCbc.BLOCK_LENGTH, AesCbc.KEY_LENGTH);
    }

    private byte[] derived() {
        return Hkdf.VERSION_3.derive(
                seed.toByteArray(), Label.GROUP_MESSAGE_KEYS.bytes(), AesCbc.BLOCK_LENGTH + AesCbc.KEY_LENGTH);
    }
}
