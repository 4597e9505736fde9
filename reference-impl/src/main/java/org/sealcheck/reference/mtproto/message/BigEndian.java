package org.sealcheck.reference.mtproto.message;

import java.math.BigInteger;

/** Numbers as the key exchange writes them: unsigned, the highest byte first. */
public final class BigEndian {
    private BigEndian() {}

    /** The fewest bytes: none for 0, and no zero byte before any other number. */
    public static byte[] minimal(BigInteger number) {
        int length = (number.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[length];
        // Java writes a sign, for which a number with a full highest byte gets a zero byte before it.
        System.arraycopy(signed, signed.length - length, bytes, 0, length);
        return bytes;
    }

    /** With zero bytes before it, to exactly {@code length} bytes. */
    public static byte[] padded(byte[] minimal, int length) {
        byte[] bytes = new byte[length];
        System.arraycopy(minimal, 0, bytes, length - minimal.length, minimal.length);
        return bytes;
    }

    public static BigInteger read(byte[] bytes) {
        return new BigInteger(1, bytes);
    }
}
