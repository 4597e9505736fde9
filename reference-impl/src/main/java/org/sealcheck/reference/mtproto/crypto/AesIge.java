package org.sealcheck.reference.mtproto.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 with infinite garble extension (MT-ENC-007).
 *
 * <pre>{@code
 * c_i = E(p_i XOR c_{i-1}) XOR p_{i-1}        c_0 = iv[0..16)
 * p_i = D(c_i XOR p_{i-1}) XOR c_{i-1}        p_0 = iv[16..32)
 * }</pre>
 *
 * <p>Whole blocks only: there is no padding here, and none is made up.
 */
public final class AesIge {
    /** Bytes of a key. */
    public static final int KEY_LENGTH = 32;

    /** Bytes of the initialisation vector: one block of ciphertext, one of plaintext. */
    public static final int IV_LENGTH = 32;

    /** Bytes of a block. */
    public static final int BLOCK_LENGTH = 16;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesIge::newCipher);

    private AesIge() {}

    /**
     * A part of a longer text, and where the next part goes on (MT-ENC-018).
     *
     * @param bytes the ciphertext or plaintext of this part
     * @param nextIv 32 bytes: the last block of ciphertext, then the last of plaintext
     */
    public record Part(byte[] bytes, byte[] nextIv) {}

    /**
     * @param key 32 bytes
     * @param iv 32 bytes
     * @param plaintext whole blocks
     * @throws IllegalArgumentException if a length is wrong
     */
    public static byte[] encrypt(byte[] key, byte[] iv, byte[] plaintext) {
        return encryptPart(key, iv, plaintext).bytes();
    }

    /**
     * @param key 32 bytes
     * @param iv 32 bytes
     * @param ciphertext whole blocks
     * @throws IllegalArgumentException if a length is wrong
     */
    public static byte[] decrypt(byte[] key, byte[] iv, byte[] ciphertext) {
        return decryptPart(key, iv, ciphertext).bytes();
    }

    /** {@link #encrypt} of one part: the next part takes {@code nextIv}. */
    public static Part encryptPart(byte[] key, byte[] iv, byte[] plaintext) {
        requireLengths(key, iv, plaintext);
        byte[] ciphertext = encryptBlocks(key, previousCiphertext(iv), previousPlaintext(iv), plaintext);
        return new Part(ciphertext, nextIv(iv, ciphertext, plaintext));
    }

    /** {@link #decrypt} of one part: the next part takes {@code nextIv}. */
    public static Part decryptPart(byte[] key, byte[] iv, byte[] ciphertext) {
        requireLengths(key, iv, ciphertext);
        byte[] plaintext = decryptBlocks(key, previousCiphertext(iv), previousPlaintext(iv), ciphertext);
        return new Part(plaintext, nextIv(iv, ciphertext, plaintext));
    }

    /** {@code c_0}: 16 bytes. */
    private static byte[] previousCiphertext(byte[] iv) {
        return Arrays.copyOfRange(iv, 0, BLOCK_LENGTH);
    }

    /** {@code p_0}: 16 bytes. */
    private static byte[] previousPlaintext(byte[] iv) {
        return Arrays.copyOfRange(iv, BLOCK_LENGTH, IV_LENGTH);
    }

    /** The last blocks of both; the iv itself if the part is empty. */
    private static byte[] nextIv(byte[] iv, byte[] ciphertext, byte[] plaintext) {
        if (ciphertext.length == 0) {
            return iv.clone();
        }
        byte[] next = new byte[IV_LENGTH];
        int last = ciphertext.length - BLOCK_LENGTH;
        System.arraycopy(ciphertext, last, next, 0, BLOCK_LENGTH);
        System.arraycopy(plaintext, last, next, BLOCK_LENGTH, BLOCK_LENGTH);
        return next;
    }

    private static byte[] encryptBlocks(byte[] key, byte[] c0, byte[] p0, byte[] plaintext) {
        return garble(keyed(Cipher.ENCRYPT_MODE, key), c0, p0, plaintext);
    }

    private static byte[] decryptBlocks(byte[] key, byte[] c0, byte[] p0, byte[] ciphertext) {
        return garble(keyed(Cipher.DECRYPT_MODE, key), p0, c0, ciphertext);
    }

    /**
     * Both directions are one: {@code out_i = F(in_i XOR out_{i-1}) XOR in_{i-1}}. Eight bytes at a time: a byte at a time
     * the XORs would cost more than AES.
     */
    private static byte[] garble(Cipher cipher, byte[] out0, byte[] in0, byte[] in) {
        byte[] out = new byte[in.length];
        byte[] block = new byte[BLOCK_LENGTH];
        long inHigh = (long) LONG.get(in0, 0);
        long inLow = (long) LONG.get(in0, 8);
        long outHigh = (long) LONG.get(out0, 0);
        long outLow = (long) LONG.get(out0, 8);
        try {
            for (int i = 0; i < in.length; i += BLOCK_LENGTH) {
                long high = (long) LONG.get(in, i);
                long low = (long) LONG.get(in, i + 8);
                LONG.set(block, 0, high ^ outHigh);
                LONG.set(block, 8, low ^ outLow);
                cipher.update(block, 0, BLOCK_LENGTH, out, i);
                outHigh = (long) LONG.get(out, i) ^ inHigh;
                outLow = (long) LONG.get(out, i + 8) ^ inLow;
                LONG.set(out, i, outHigh);
                LONG.set(out, i + 8, outLow);
                inHigh = high;
                inLow = low;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("there is room for every block", e);
        }
        return out;
    }

    private static Cipher keyed(int mode, byte[] key) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, new SecretKeySpec(key, "AES"));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES takes any key of 32 bytes", e);
        }
    }

    private static void requireLengths(byte[] key, byte[] iv, byte[] text) {
        if (key.length != KEY_LENGTH || iv.length != IV_LENGTH || text.length % BLOCK_LENGTH != 0) {
            throw new IllegalArgumentException(
                    "AES-256-IGE takes a key of 32 bytes, an iv of 32 and whole blocks of 16, not " + key.length + ", "
                            + iv.length + " and " + text.length);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/ECB/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-ECB", e);
        }
    }
}
