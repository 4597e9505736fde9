package org.sealcheck.suite.vector.kit;

import java.math.BigInteger;
import java.util.Arrays;
import org.sealcheck.contract.Bytes;

/** The verbs that make good bytes bad, each by the least that can be seen. */
public final class Deviations {
    private Deviations() {}

    /** @param bit counted from the lowest bit of the first byte */
    public static Bytes flipBit(Bytes value, int bit) {
        byte[] copy = value.toByteArray();
        copy[bit / 8] ^= (byte) (1 << (bit % 8));
        return Bytes.of(copy);
    }

    /** The first {@code length} bytes. */
    public static Bytes truncate(Bytes value, int length) {
        if (length >= value.size()) {
            throw new IllegalArgumentException(value.size() + " bytes cannot be truncated to " + length);
        }
        return Bytes.of(Arrays.copyOf(value.toByteArray(), length));
    }

    public static Bytes append(Bytes value, String hex) {
        return concat(value, Bytes.hex(hex));
    }

    public static Bytes concat(Bytes... parts) {
        StringBuilder hex = new StringBuilder();
        for (Bytes part : parts) {
            hex.append(part.toHex());
        }
        return Bytes.hex(hex.toString());
    }

    /** Bytes {@code from} (inclusive) to {@code to} (exclusive). */
    public static Bytes slice(Bytes value, int from, int to) {
        return Bytes.of(Arrays.copyOfRange(value.toByteArray(), from, to));
    }

    /** The same bytes with one of them replaced. */
    public static Bytes replaceByte(Bytes value, int index, int replacement) {
        byte[] copy = value.toByteArray();
        copy[index] = (byte) replacement;
        return Bytes.of(copy);
    }

    /** The number that the bytes are, little-endian. */
    public static BigInteger littleEndian(Bytes value) {
        byte[] bytes = value.toByteArray();
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }

    /** A number below 2^256 as 32 bytes, little-endian. */
    public static Bytes littleEndian(BigInteger value) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = value.shiftRight(8 * i).byteValue();
        }
        return Bytes.of(bytes);
    }
}
