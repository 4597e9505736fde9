package org.sealcheck.reference.mtproto.dh;

import java.math.BigInteger;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.message.BigEndian;
import org.sealcheck.reference.mtproto.message.SharedKey;

/** {@code g_a} or {@code g_b}, checked. */
public final class PublicValue {
    private final BigInteger value;

    private PublicValue(BigInteger value) {
        this.value = value;
    }

    /**
     * Checks what the other party sent (MT-DH-010, MT-DH-011).
     *
     * @param bytes unsigned, highest byte first, with or without zeros before it (MT-DH-023)
     * @param prime checked before
     * @throws Rejection bad-public-value
     */
    public static PublicValue receive(byte[] bytes, BigInteger prime) {
        return check(number(bytes), prime);
    }

    static PublicValue check(BigInteger value, BigInteger prime) {
        requireProper(value, prime);
        requireMiddle(value, prime);
        return new PublicValue(value);
    }

    public BigInteger value() {
        return value;
    }

    /** The fewest bytes. */
    public byte[] toByteArray() {
        return BigEndian.minimal(value);
    }

    /** 256 bytes. */
    public byte[] toPaddedByteArray() {
        return BigEndian.padded(toByteArray(), SharedKey.LENGTH);
    }

    private static BigInteger number(byte[] bytes) {
        return BigEndian.read(bytes);
    }

    private static void requireProper(BigInteger value, BigInteger prime) {
        if (value.compareTo(BigInteger.ONE) <= 0 || value.compareTo(prime.subtract(BigInteger.ONE)) >= 0) {
            throw new Rejection(
                    DhReason.BAD_PUBLIC_VALUE, "MT-DH-010", "a public value is greater than 1 and less than p - 1");
        }
    }

    private static void requireMiddle(BigInteger value, BigInteger prime) {
        BigInteger margin = BigInteger.ONE.shiftLeft(DhLimits.marginBits());
        if (value.compareTo(margin) < 0 || value.compareTo(prime.subtract(margin)) > 0) {
            throw new Rejection(
                    DhReason.BAD_PUBLIC_VALUE,
                    "MT-DH-011",
                    "a public value is 2^1984 or more away from both ends of its range");
        }
    }
}
