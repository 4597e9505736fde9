package org.sealcheck.reference.crypto;

import java.math.BigInteger;
import org.bouncycastle.math.ec.WNafUtil;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/**
 * Multiples of points of edwards25519 and of its base point.
 *
 * <p>Bouncy Castle has this arithmetic for Ed25519 signatures only, which hash the private key and force the sign: its
 * field is used, its points cannot be.
 */
final class Edwards25519 {
    /** The order of the base point: 2^252 + 27742317777372353535851937790883648493. */
    static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final int SCALAR_LENGTH = 32;

    /** The base point has u = 9 and an even x (RFC 7748, section 4.1; RFC 8032, section 5.1). */
    private static final EdwardsPoint BASE = EdwardsPoint.fromMontgomery(littleEndian(BigInteger.valueOf(9)), 0);

    private static final int NIBBLE = 4;
    private static final int NIBBLES = 2 * SCALAR_LENGTH;
    private static final int ROWS = 16;
    private static final int NIBBLES_PER_ROW = NIBBLES / ROWS;

    /** Row i, column j: {@code (j + 1) * 16^(4 i) * B}. */
    private static final EdwardsAddend[][] BASE_ROWS = baseRows();

    private static final int BASE_WINDOW = 7;
    private static final int WINDOW = 5;
    private static final EdwardsAddend[] ODD_TIMES_BASE = oddMultiples(BASE, BASE_WINDOW);

    private Edwards25519() {}

    /**
     * The encoding of {@code scalar} times the base point; takes the same steps for all scalars.
     *
     * <p>Digit k of every row at once, the highest first: 64 additions and 12 doublings.
     */
    static byte[] timesBase(BigInteger scalar) {
        int[] digits = signedDigits(littleEndian(scalar.mod(ORDER)));
        EdwardsPoint sum = EdwardsPoint.NEUTRAL;
        for (int k = NIBBLES_PER_ROW - 1; k >= 0; k--) {
            sum = k == NIBBLES_PER_ROW - 1 ? sum : doubled(sum, NIBBLE);
            for (int row = 0; row < ROWS; row++) {
                sum = sum.plus(EdwardsAddend.select(BASE_ROWS[row], digits[row * NIBBLES_PER_ROW + k]));
            }
        }
        return sum.encoded();
    }

    /**
     * The encoding of {@code s * B - h * A}, in a time that depends on the inputs: for public values only.
     *
     * <p>One run of doublings for both, with signed digits of which few are not zero.
     */
    static byte[] timesBaseMinus(BigInteger s, BigInteger h, EdwardsPoint a) {
        byte[] ofBase = WNafUtil.generateWindowNaf(BASE_WINDOW, s);
        byte[] ofA = WNafUtil.generateWindowNaf(WINDOW, h);
        EdwardsAddend[] oddTimesMinusA = oddMultiples(a.negated(), WINDOW);
        EdwardsPoint sum = EdwardsPoint.NEUTRAL;
        for (int i = Math.max(ofBase.length, ofA.length) - 1; i >= 0; i--) {
            sum = sum.doubled();
            sum = plusDigit(sum, ofBase, i, ODD_TIMES_BASE);
            sum = plusDigit(sum, ofA, i, oddTimesMinusA);
        }
        return sum.encoded();
    }

    static BigInteger littleEndian(byte[] bytes) {
        return new BigInteger(1, Arrays.reverse(bytes));
    }

    static byte[] littleEndian(BigInteger scalar) {
        return Arrays.reverse(BigIntegers.asUnsignedByteArray(SCALAR_LENGTH, scalar));
    }

    private static EdwardsPoint plusDigit(EdwardsPoint sum, byte[] digits, int i, EdwardsAddend[] oddMultiples) {
        int digit = i < digits.length ? digits[i] : 0;
        if (digit == 0) {
            return sum;
        }
        EdwardsAddend multiple = oddMultiples[Math.abs(digit) / 2];
        return sum.plus(digit > 0 ? multiple : multiple.negated());
    }

    /** 1, 3, 5, … times a point: all digits of a window of this width. */
    private static EdwardsAddend[] oddMultiples(EdwardsPoint point, int window) {
        return multiples(point, point.doubled().addend(), 1 << (window - 2));
    }

    /** A point, and the next ones, each a step further. */
    private static EdwardsAddend[] multiples(EdwardsPoint first, EdwardsAddend step, int count) {
        EdwardsAddend[] multiples = new EdwardsAddend[count];
        EdwardsPoint multiple = first;
        for (int i = 0; i < count; i++) {
            multiples[i] = multiple.addend();
            multiple = multiple.plus(step);
        }
        return multiples;
    }

    private static EdwardsAddend[][] baseRows() {
        EdwardsAddend[][] rows = new EdwardsAddend[ROWS][];
        EdwardsPoint first = BASE;
        for (int row = 0; row < ROWS; row++) {
            rows[row] = multiples(first, first.addend(), 1 << (NIBBLE - 1));
            first = doubled(first, NIBBLE * NIBBLES_PER_ROW);
        }
        return rows;
    }

    private static EdwardsPoint doubled(EdwardsPoint point, int times) {
        EdwardsPoint result = point;
        for (int i = 0; i < times; i++) {
            result = result.doubled();
        }
        return result;
    }

    /** Digits from -8 to 8 with {@code sum of digit i * 16^i}, so that a table needs no more than half of the multiples. */
    private static int[] signedDigits(byte[] scalar) {
        int[] digits = new int[NIBBLES];
        int carry = 0;
        for (int i = 0; i < NIBBLES; i++) {
            int digit = (scalar[i / 2] >>> (NIBBLE * (i % 2)) & 0xf) + carry;
            carry = (digit + 8) >> NIBBLE;
            digits[i] = digit - (carry << NIBBLE);
        }
        return digits;
    }
}
