package org.sealcheck.reference.messenger.media;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.crypto.Secret;

/** AES-256-CBC over whole blocks (MEDIA-004), from the JDK; the padding is {@link Pkcs7}'s. */
final class BlockCipher {
    private BlockCipher() {}

    static Cipher encrypting(MediaKeys keys) {
        return keyed(Cipher.ENCRYPT_MODE, keys);
    }

    static Cipher decrypting(MediaKeys keys) {
        return keyed(Cipher.DECRYPT_MODE, keys);
    }

    /** One that goes on where the block before {@code offset} ends. */
    static Cipher decryptingAfter(MediaKeys keys, byte[] ciphertext, int offset) {
        Secret before = Secret.of(ciphertext, offset - AesCbc.BLOCK_LENGTH, AesCbc.BLOCK_LENGTH);
        return keyed(Cipher.DECRYPT_MODE, new MediaKeys(before, keys.cipherKey(), keys.macKey()));
    }

    /** Writes the whole blocks that there are so far; how many bytes they are. */
    static int update(Cipher cipher, byte[] input, int offset, int length, byte[] output, int outputOffset) {
        try {
            return cipher.update(input, offset, length, output, outputOffset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the output has the size that the cipher asks for", e);
        }
    }

    private static Cipher keyed(int mode, MediaKeys keys) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(keys.cipherKey().toByteArray(), "AES"),
                    new IvParameterSpec(keys.iv().toByteArray()));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-CBC", e);
        }
    }
}
