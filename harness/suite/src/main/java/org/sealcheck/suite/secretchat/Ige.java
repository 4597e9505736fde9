package org.sealcheck.suite.secretchat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-IGE, a block at a time: {@code out_i = F(in_i XOR out_{i-1}) XOR in_{i-1}}. */
final class Ige {
    private static final int BLOCK = 16;

    private Ige() {}

    static byte[] encrypt(byte[] key, byte[] iv, byte[] plaintext) {
        return run(Cipher.ENCRYPT_MODE, key, Arrays.copyOf(iv, BLOCK), Arrays.copyOfRange(iv, BLOCK, 32), plaintext);
    }

    static byte[] decrypt(byte[] key, byte[] iv, byte[] ciphertext) {
        return run(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(iv, BLOCK, 32), Arrays.copyOf(iv, BLOCK), ciphertext);
    }

    private static byte[] run(int mode, byte[] key, byte[] out0, byte[] in0, byte[] in) {
        try {
            Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(mode, new SecretKeySpec(key, "AES"));
            byte[] out = new byte[in.length];
            byte[] lastOut = out0;
            byte[] lastIn = in0;
            for (int i = 0; i < in.length; i += BLOCK) {
                byte[] block = Arrays.copyOfRange(in, i, i + BLOCK);
                lastOut = xor(aes.update(xor(block, lastOut)), lastIn);
                lastIn = block;
                System.arraycopy(lastOut, 0, out, i, BLOCK);
            }
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    private static byte[] xor(byte[] left, byte[] right) {
        byte[] both = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            both[i] = (byte) (left[i] ^ right[i]);
        }
        return both;
    }
}
