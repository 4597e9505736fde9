package org.sealcheck.reference.mtproto.message;

import static org.sealcheck.reference.crypto.Concatenation.of;

import java.util.Arrays;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.crypto.Hash;

/** From a shared key and a message to the message's keys, version 2.0. */
public final class KeyDerivation {
    private KeyDerivation() {}

    /**
     * The middle 16 bytes of {@code SHA-256(key[88 + x .. +32) || plaintext)} (MT-ENC-004).
     *
     * @param x 0 or 8
     * @param plaintext length, body and padding
     */
    public static byte[] messageKey(SharedKey key, int x, byte[] plaintext) {
        byte[] large = Hash.SHA256.of(substr(key, 88 + x, 32), plaintext);
        return Arrays.copyOfRange(large, 8, 24);
    }

    /**
     * Key and initialisation vector of a message (MT-ENC-005).
     *
     * <pre>{@code
     * a = SHA-256(msg_key || key[x .. +36))        aes_key = a[0..8) || b[8..24) || a[24..32)
     * b = SHA-256(key[40 + x .. +36) || msg_key)   aes_iv  = b[0..8) || a[8..24) || b[24..32)
     * }</pre>
     *
     * @param x 0 or 8
     * @param messageKey 16 bytes
     */
    public static CipherKeys cipherKeys(SharedKey key, int x, byte[] messageKey) {
        byte[] a = Hash.SHA256.of(messageKey, substr(key, x, 36));
        byte[] b = Hash.SHA256.of(substr(key, 40 + x, 36), messageKey);
        return new CipherKeys(Secret.of(woven(a, b)), Secret.of(woven(b, a)));
    }

    /** {@code ends[0..8) || middle[8..24) || ends[24..32)}. */
    private static byte[] woven(byte[] ends, byte[] middle) {
        return of(Arrays.copyOfRange(ends, 0, 8), Arrays.copyOfRange(middle, 8, 24), Arrays.copyOfRange(ends, 24, 32));
    }

    private static byte[] substr(SharedKey key, int offset, int length) {
        return Arrays.copyOfRange(key.key().toByteArray(), offset, offset + length);
    }
}
