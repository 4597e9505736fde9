package org.sealcheck.reference.crypto;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in CBC mode with PKCS#7 padding, from the JDK (which calls this padding PKCS5). */
public final class AesCbc {
    /** Bytes of a key. */
    public static final int KEY_LENGTH = 32;

    /** Bytes of a block, and of the initialisation vector. */
    public static final int BLOCK_LENGTH = 16;

    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesCbc::newCipher);

    private AesCbc() {}

    /**
     * @param key 32 bytes
     * @param iv 16 bytes
     * @return 16 bytes a block, at least one block
     */
    public static byte[] encrypt(byte[] key, byte[] iv, byte[] plaintext) {
        try {
            return keyed(Cipher.ENCRYPT_MODE, key, iv).doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-CBC encrypts any bytes", e);
        }
    }

    /**
     * @param key 32 bytes
     * @param iv 16 bytes
     * @return the plaintext, or empty if the ciphertext is not whole blocks, none at all, or badly padded
     */
    public static Optional<byte[]> decrypt(byte[] key, byte[] iv, byte[] ciphertext) {
        if (ciphertext.length == 0) {
            // The JDK answers no bytes for no bytes, but even an empty plaintext has one block of padding.
            return Optional.empty();
        }
        try {
            return Optional.of(keyed(Cipher.DECRYPT_MODE, key, iv).doFinal(ciphertext));
        } catch (BadPaddingException | IllegalBlockSizeException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-CBC decrypts any blocks", e);
        }
    }

    private static Cipher keyed(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
        if (key.length != KEY_LENGTH || iv.length != BLOCK_LENGTH) {
            throw new IllegalArgumentException(
                    "AES-256-CBC takes a key of 32 and an iv of 16 bytes, not " + key.length + " and " + iv.length);
        }
        Cipher cipher = CIPHER.get();
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/CBC/PKCS5Padding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-CBC with PKCS5Padding", e);
        }
    }
}
