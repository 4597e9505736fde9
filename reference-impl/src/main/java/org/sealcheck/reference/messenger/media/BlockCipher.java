package org.sealcheck.reference.messenger.media;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-CBC over whole blocks (MEDIA-004), from the JDK; the padding is {@link Pkcs7}'s. */
final class BlockCipher {
    /**
     * Bytes to give the JDK at a time. Its AES instructions for a whole stretch come with the compiled code of the method that
     * asks for them, and that is compiled for being called often, not for having worked for long; and what was just encrypted
     * still lies in the cache when it is authenticated.
     */
    static final int STEP = 1 << 14;

    private BlockCipher() {}

    static Cipher encrypting(MediaKeys keys) {
        return keyed(Cipher.ENCRYPT_MODE, keys);
    }

    static Cipher decrypting(MediaKeys keys) {
        return keyed(Cipher.DECRYPT_MODE, keys);
    }

    /** Writes the whole blocks that there are so far; how many bytes they are. */
    static int update(Cipher cipher, byte[] input, int offset, int length, byte[] output, int outputOffset) {
        try {
            int written = 0;
            for (int done = 0; done < length; done += STEP) {
                int count = Math.min(STEP, length - done);
                written += cipher.update(input, offset + done, count, output, outputOffset + written);
            }
            return written;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the output has no room for what " + length + " bytes become; outputSize tells how much it needs",
                    e);
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
