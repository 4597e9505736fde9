package org.sealcheck.suite.scenario.mtproto;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.contract.Bytes;

/** AES-256-IGE as its definition reads, block by block, with nothing but the JDK's AES. */
public final class Ige {
    private static final int BLOCK = 16;

    private Ige() {}

    /** @param data whole blocks */
    public static Bytes encrypt(Bytes key, Bytes iv, Bytes data) {
        return blocks(Cipher.ENCRYPT_MODE, key, part(iv, 0), part(iv, 1), data);
    }

    /** @param data whole blocks */
    public static Bytes decrypt(Bytes key, Bytes iv, Bytes data) {
        return blocks(Cipher.DECRYPT_MODE, key, part(iv, 1), part(iv, 0), data);
    }

    /** {@code out(i) = AES(in(i) XOR out(i-1)) XOR in(i-1)}. */
    private static Bytes blocks(int mode, Bytes key, byte[] outBefore, byte[] inBefore, Bytes data) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] out = outBefore;
        byte[] before = inBefore;
        try {
            Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(mode, new SecretKeySpec(key.toByteArray(), "AES"));
            for (int i = 0; i < data.size() / BLOCK; i++) {
                byte[] in = part(data, i);
                out = xor(aes.doFinal(xor(in, out)), before);
                before = in;
                whole.writeBytes(out);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
        return Bytes.of(whole.toByteArray());
    }

    private static byte[] part(Bytes value, int index) {
        return Arrays.copyOfRange(value.toByteArray(), index * BLOCK, (index + 1) * BLOCK);
    }

    private static byte[] xor(byte[] left, byte[] right) {
        byte[] both = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            both[i] = (byte) (left[i] ^ right[i]);
        }
        return both;
    }
}
