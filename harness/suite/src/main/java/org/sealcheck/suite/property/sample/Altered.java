package org.sealcheck.suite.property.sample;

import java.math.BigInteger;
import java.util.Arrays;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Tampering;

/** Bytes with one visible deviation. */
public final class Altered {
    /** L = 2^252 + 27742317777372353535851937790883648493 (RFC 8032, section 5.1). */
    private static final BigInteger GROUP_ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private Altered() {}

    /**
     * One bit flipped.
     *
     * @param position any number; bits are counted from the lowest of the first byte and start over at the end
     */
    public static Bytes bit(Bytes value, int position) {
        return Tampering.flipBit(value, Math.floorMod(position, value.size() * 8));
    }

    /** One after the other. */
    public static Bytes joined(Bytes first, Bytes second) {
        byte[] both = Arrays.copyOf(first.toByteArray(), first.size() + second.size());
        System.arraycopy(second.toByteArray(), 0, both, first.size(), second.size());
        return Bytes.of(both);
    }

    /** One byte replaced. */
    public static Bytes at(Bytes value, int index, int replacement) {
        byte[] bytes = value.toByteArray();
        bytes[index] = (byte) replacement;
        return Bytes.of(bytes);
    }

    /** A signature {@code R || s} with the order of the group added to s, which its 253 bits have room for. */
    public static Bytes withGroupOrderAdded(Bytes signature) {
        byte[] bytes = signature.toByteArray();
        int sign = bytes[63] & 0x80;
        bytes[63] &= 0x7F;
        byte[] littleEndian = Arrays.copyOfRange(bytes, 32, 64);
        byte[] sum = new BigInteger(1, reversed(littleEndian)).add(GROUP_ORDER).toByteArray();
        byte[] reversed = Arrays.copyOf(reversed(sum), 32);
        System.arraycopy(reversed, 0, bytes, 32, 32);
        bytes[63] |= (byte) sign;
        return Bytes.of(bytes);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
