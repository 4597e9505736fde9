package org.sealcheck.reference.mtproto.message;

import java.math.BigInteger;
import java.util.Arrays;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.crypto.Hash;

/**
 * The key of a secret chat: 256 bytes, known to its two parties only.
 *
 * @param key 256 bytes
 */
public record SharedKey(Secret key) {
    /** Bytes of a key. */
    public static final int LENGTH = 256;

    /** @throws IllegalArgumentException if it has another length than 256 bytes */
    public SharedKey {
        if (key.size() != LENGTH) {
            throw new IllegalArgumentException("a shared key has 256 bytes, not " + key.size());
        }
    }

    /** @throws IllegalArgumentException if there are not 256 bytes */
    public static SharedKey of(byte[] key) {
        return new SharedKey(Secret.of(key));
    }

    /**
     * The key that two parties agreed on, with zeros before it (MT-DH-012).
     *
     * @param agreed 0 or more, below 2^2048
     */
    public static SharedKey agreed(BigInteger agreed) {
        return of(padded(BigEndian.minimal(agreed)));
    }

    /** 256 bytes: one agreement in 256 begins with a zero byte. */
    private static byte[] padded(byte[] minimal) {
        return BigEndian.padded(minimal, LENGTH);
    }

    /** The last 64 bits of the key's SHA-1 (MT-DH-013). */
    public KeyFingerprint fingerprint() {
        return KeyFingerprint.of(lastBytes(Hash.SHA1.of(key.toByteArray())));
    }

    private static byte[] lastBytes(byte[] sha1) {
        return Arrays.copyOfRange(sha1, sha1.length - KeyFingerprint.LENGTH, sha1.length);
    }
}
