package org.sealcheck.reference.signal.ratchet;

import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.crypto.Hkdf;
import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.Label;

/**
 * The keys of one message (KEY-008).
 *
 * @param index the message's counter in its chain
 * @param cipherKey 32 bytes, AES-256
 * @param macKey 32 bytes, HMAC-SHA256
 * @param iv 16 bytes
 */
public record MessageKeys(long index, Secret cipherKey, Secret macKey, Secret iv) {
    private static final int LENGTH = AesCbc.KEY_LENGTH + HmacSha256.LENGTH + AesCbc.BLOCK_LENGTH;

    /** {@code cipherKey || macKey || iv = HKDF(seed, salt = 0^32, "WhisperMessageKeys", 80)}. */
    static MessageKeys derive(byte[] seed, long index) {
        byte[] okm = Hkdf.VERSION_3.derive(seed, Label.MESSAGE_KEYS.bytes(), LENGTH);
        return new MessageKeys(
                index,
                Secret.of(okm, 0, AesCbc.KEY_LENGTH),
                Secret.of(okm, AesCbc.KEY_LENGTH, HmacSha256.LENGTH),
                Secret.of(okm, AesCbc.KEY_LENGTH + HmacSha256.LENGTH, AesCbc.BLOCK_LENGTH));
    }
}
