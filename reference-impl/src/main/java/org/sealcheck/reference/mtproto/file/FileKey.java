package org.sealcheck.reference.mtproto.file;

import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.crypto.AesIge;
import org.sealcheck.reference.mtproto.crypto.Hash;

/**
 * The key of one file and of no other (MT-FILE-001).
 *
 * @param key 32 bytes
 * @param iv 32 bytes
 */
public record FileKey(Secret key, Secret iv) {
    private static final int FINGERPRINT_LENGTH = 4;

    /** A new key: {@code key (32) || iv (32)}, all of it drawn (MT-FILE-001). */
    public static FileKey generate(Entropy entropy) {
        Secret key = Secret.of(entropy.bytes(AesIge.KEY_LENGTH));
        return new FileKey(key, Secret.of(entropy.bytes(AesIge.IV_LENGTH)));
    }

    /**
     * A key as a message brings it (MT-FILE-008).
     *
     * @throws Rejection bad-file-key
     */
    public static FileKey receive(byte[] key, byte[] iv) {
        requireLength("key", key.length);
        requireLength("iv", iv.length);
        return new FileKey(Secret.of(key), Secret.of(iv));
    }

    /**
     * What the server is told of the key (MT-FILE-004): {@code digest = MD5(key || iv)}, {@code fingerprint =
     * digest[0..4) XOR digest[4..8)}.
     *
     * @return the four bytes as the TL int that they are on the wire, the first byte lowest
     */
    public int fingerprint() {
        byte[] digest = digest();
        int fingerprint = 0;
        for (int i = 0; i < FINGERPRINT_LENGTH; i++) {
            fingerprint |= ((digest[i] ^ digest[FINGERPRINT_LENGTH + i]) & 0xff) << position(i);
        }
        return fingerprint;
    }

    /** {@code MD5(key || iv)}: 16 bytes. */
    private byte[] digest() {
        return Hash.MD5.of(key.toByteArray(), iv.toByteArray());
    }

    /** The lowest bit of the byte with this number. */
    private static int position(int index) {
        return Byte.SIZE * index;
    }

    private static void requireLength(String what, int length) {
        if (length != AesIge.KEY_LENGTH) {
            throw new Rejection(
                    FileReason.BAD_FILE_KEY,
                    "MT-FILE-008",
                    "the " + what + " of a file has 32 bytes, this one " + length);
        }
    }
}
