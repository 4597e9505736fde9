package org.sealcheck.reference.mtproto.message;

import static org.sealcheck.reference.crypto.Concatenation.of;

import java.util.Arrays;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.crypto.Hash;

/** From a shared key and a message to the message's keys, version 1.0. */
public final class LegacyKeyDerivation {
    private LegacyKeyDerivation() {}

    /**
     * The last 16 bytes of the SHA-1 of length and body, the padding left out (MT-V1-001).
     *
     * @param lengthAndBody the plaintext without its padding
     */
    public static byte[] messageKey(byte[] lengthAndBody) {
        return Arrays.copyOfRange(Hash.SHA1.of(lengthAndBody), 4, 20);
    }

    /**
     * Key and initialisation vector of a message (MT-V1-003).
     *
     * <pre>{@code
     * a = SHA-1(msg_key || key[x .. +32))
     * b = SHA-1(key[32 + x .. +16) || msg_key || key[48 + x .. +16))
     * c = SHA-1(key[64 + x .. +32) || msg_key)
     * d = SHA-1(msg_key || key[96 + x .. +32))
     * aes_key = a[0..8) || b[8..20) || c[4..16)
     * aes_iv  = a[8..20) || b[0..8) || c[16..20) || d[0..8)
     * }</pre>
     *
     * @param x 0 in secret chats, in either direction; cloud chats have 8, too
     * @param messageKey 16 bytes
     */
    public static CipherKeys cipherKeys(SharedKey key, int x, byte[] messageKey) {
        byte[] a = Hash.SHA1.of(messageKey, substr(key, x, 32));
        byte[] b = Hash.SHA1.of(substr(key, 32 + x, 16), messageKey, substr(key, 48 + x, 16));
        byte[] c = Hash.SHA1.of(substr(key, 64 + x, 32), messageKey);
        byte[] d = Hash.SHA1.of(messageKey, substr(key, 96 + x, 32));
        return new CipherKeys(Secret.of(aesKey(a, b, c)), Secret.of(aesIv(a, b, c, d)));
    }

    private static byte[] aesKey(byte[] a, byte[] b, byte[] c) {
        return of(Arrays.copyOfRange(a, 0, 8), Arrays.copyOfRange(b, 8, 20), Arrays.copyOfRange(c, 4, 16));
    }

    private static byte[] aesIv(byte[] a, byte[] b, byte[] c, byte[] d) {
        return of(
                Arrays.copyOfRange(a, 8, 20),
                Arrays.copyOfRange(b, 0, 8),
                Arrays.copyOfRange(c, 16, 20),
                Arrays.copyOfRange(d, 0, 8));
    }

    private static byte[] substr(SharedKey key, int offset, int length) {
        return Arrays.copyOfRange(key.key().toByteArray(), offset, offset + length);
    }
}
