package org.sealcheck.reference.crypto;

import java.util.Arrays;
import javax.crypto.Mac;

/**
 * HKDF-SHA256 in the two variants that Signal messages have used.
 *
 * <pre>{@code
 * PRK  = HMAC(salt, ikm)
 * T(i) = HMAC(PRK, T(i-1) || info || counter(i)),  T(0) empty
 * OKM  = first length bytes of T(1) || T(2) || ...
 * counter(i) = i      version 3 (RFC 5869)
 * counter(i) = i - 1  version 2
 * }</pre>
 *
 * <p>Requirements KDF-001 and KDF-002.
 */
public enum Hkdf {
    VERSION_2(0),
    VERSION_3(1);

    /** The longest output: 255 blocks. */
    public static final int MAX_LENGTH = 255 * HmacSha256.LENGTH;

    private static final byte[] ZERO_SALT = new byte[HmacSha256.LENGTH];

    private final int firstCounter;

    Hkdf(int firstCounter) {
        this.firstCounter = firstCounter;
    }

    /**
     * Derives without a salt, which is a salt of 32 zero bytes.
     *
     * @throws IllegalArgumentException if {@code length} is outside its range
     */
    public byte[] derive(byte[] ikm, byte[] info, int length) {
        requireLength(length);
        return expand(extractUnsalted(ikm), info, length);
    }

    /**
     * @param ikm input key material
     * @param salt any length; an empty one is the same as 32 zero bytes
     * @param info the label
     * @param length bytes wanted, 1 to {@link #MAX_LENGTH}
     * @throws IllegalArgumentException if {@code length} is outside its range
     */
    public byte[] derive(byte[] ikm, byte[] salt, byte[] info, int length) {
        requireLength(length);
        return expand(extract(salt, ikm), info, length);
    }

    private static void requireLength(int length) {
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("HKDF-SHA256 gives 1 to " + MAX_LENGTH + " bytes, not " + length
                    + "; ask for a length in that range");
        }
    }

    private static byte[] extractUnsalted(byte[] ikm) {
        return extract(ZERO_SALT, ikm);
    }

    private static byte[] extract(byte[] salt, byte[] ikm) {
        return HmacSha256.mac(salt, ikm);
    }

    private byte[] expand(byte[] prk, byte[] info, int length) {
        Mac mac = HmacSha256.keyed(prk);
        byte[] okm = new byte[length];
        byte[] block = new byte[0];
        int counter = firstCounter();
        for (int position = 0; position < length; position += block.length) {
            mac.update(block);
            mac.update(info);
            mac.update((byte) counter++);
            block = mac.doFinal();
            System.arraycopy(block, 0, okm, position, Math.min(block.length, length - position));
        }
        Arrays.fill(prk, (byte) 0);
        return okm;
    }

    /** What the first block's counter byte is. */
    int firstCounter() {
        return firstCounter;
    }
}
