package org.sealcheck.reference.crypto;

import java.math.BigInteger;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.rfc7748.X25519Field;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/**
 * Points of edwards25519, computed on the Weierstrass form of the same curve, whose multiplication Bouncy Castle
 * offers.
 *
 * <pre>{@code
 * Weierstrass (x, v) -> Montgomery (u, v):  u = x - A/3
 * Montgomery (u, v)  -> Edwards (x, y):     x = c * u / v,  y = (u - 1) / (u + 1),  c^2 = -(A + 2)
 * }</pre>
 *
 * <p>Encodings are those of RFC 8032: 32 bytes, y little-endian, the lowest bit of x in the top bit.
 */
final class Edwards25519 {
    /** The order of the base point. */
    static final BigInteger ORDER;

    static final int ENCODED_LENGTH = 32;

    private static final ECCurve CURVE;
    private static final ECPoint BASE;

    /** The coefficient of u^2 in the Montgomery form. */
    private static final int A = 486662;

    private static final BigInteger THIRD_OF_A;

    /** The root of -(A + 2) that maps the base point of X25519 to that of Ed25519. */
    private static final int[] C;

    static {
        var parameters = CustomNamedCurves.getByName("curve25519");
        CURVE = parameters.getCurve();
        BASE = parameters.getG();
        ORDER = parameters.getN();
        BigInteger p = CURVE.getField().getCharacteristic();
        THIRD_OF_A = BigInteger.valueOf(A)
                .multiply(BigInteger.valueOf(3).modInverse(p))
                .mod(p);
        C = X25519Field.create();
        int[] one = X25519Field.create();
        X25519Field.one(one);
        X25519Field.sqrtRatioVar(element(p.subtract(BigInteger.valueOf(A + 2))), one, C);
        // Ed25519's base point has an even x (RFC 8032, section 5.1).
        if (signBit(encode(BASE)) != 0) {
            X25519Field.negate(C, C);
            X25519Field.normalize(C);
        }
    }

    private Edwards25519() {}

    /** The encoding of {@code scalar} times the base point; takes the same time for all scalars of a size. */
    static byte[] timesBase(BigInteger scalar) {
        return encode(new FixedPointCombMultiplier().multiply(BASE, scalar.mod(ORDER)));
    }

    /**
     * The encoding of {@code s * B - h * A}, in a time that depends on the inputs: for public values only.
     *
     * @param a of {@link #fromMontgomery}
     */
    static byte[] timesBaseMinus(BigInteger s, BigInteger h, ECPoint a) {
        return encode(ECAlgorithms.sumOfTwoMultiplies(BASE, s, a.negate(), h));
    }

    /**
     * The point with the Montgomery coordinate {@code u} whose Edwards x has the lowest bit {@code sign}.
     *
     * @throws IllegalArgumentException if no point of the curve has this coordinate
     */
    static ECPoint fromMontgomery(byte[] u, int sign) {
        BigInteger x = littleEndian(u).add(THIRD_OF_A);
        ECPoint point = CURVE.createPoint(x.mod(CURVE.getField().getCharacteristic()), montgomeryV(u));
        return signBit(encode(point)) == sign ? point : point.negate();
    }

    /** One of the two v with {@code v^2 = u^3 + A*u^2 + u}. */
    private static BigInteger montgomeryV(byte[] u) {
        int[] element = X25519Field.create();
        X25519Field.decode(u, element);
        int[] square = X25519Field.create();
        X25519Field.mul(element, A, square);
        int[] sum = X25519Field.create();
        X25519Field.sqr(element, sum);
        X25519Field.add(sum, square, sum);
        X25519Field.addOne(sum);
        X25519Field.carry(sum);
        X25519Field.mul(sum, element, square);
        int[] v = X25519Field.create();
        int[] one = X25519Field.create();
        X25519Field.one(one);
        if (!X25519Field.sqrtRatioVar(square, one, v)) {
            throw new IllegalArgumentException("no point of the curve has this coordinate, only one of its twist");
        }
        X25519Field.normalize(v);
        byte[] encoded = new byte[ENCODED_LENGTH];
        X25519Field.encode(v, encoded);
        return littleEndian(encoded);
    }

    /** The lowest bit of an encoded point's x. */
    static int signBit(byte[] encoded) {
        return (encoded[ENCODED_LENGTH - 1] & 0x80) >>> 7;
    }

    /** The encoding of RFC 8032, section 5.1.2. */
    static byte[] encode(ECPoint point) {
        int[] x = X25519Field.create();
        int[] y = X25519Field.create();
        if (point.isInfinity()) {
            X25519Field.one(y);
        } else {
            ECPoint affine = point.normalize();
            int[] u = element(affine.getAffineXCoord().toBigInteger().subtract(THIRD_OF_A));
            int[] v = element(affine.getAffineYCoord().toBigInteger());
            int[] inverse = X25519Field.create();
            // The field's inverse of 0 is 0, which maps the point of order 2 to (0, -1) as it should.
            X25519Field.inv(v, inverse);
            X25519Field.mul(u, inverse, x);
            X25519Field.mul(x, C, x);
            int[] numerator = X25519Field.create();
            int[] denominator = X25519Field.create();
            X25519Field.copy(u, 0, numerator, 0);
            X25519Field.subOne(numerator);
            X25519Field.copy(u, 0, denominator, 0);
            X25519Field.addOne(denominator);
            X25519Field.inv(denominator, inverse);
            X25519Field.mul(numerator, inverse, y);
        }
        X25519Field.normalize(x);
        X25519Field.normalize(y);
        byte[] encoded = new byte[ENCODED_LENGTH];
        X25519Field.encode(y, encoded);
        encoded[ENCODED_LENGTH - 1] |= (byte) ((x[0] & 1) << 7);
        return encoded;
    }

    static BigInteger littleEndian(byte[] bytes) {
        return new BigInteger(1, Arrays.reverse(bytes));
    }

    static byte[] littleEndian(BigInteger scalar) {
        return Arrays.reverse(BigIntegers.asUnsignedByteArray(ENCODED_LENGTH, scalar));
    }

    private static int[] element(BigInteger value) {
        int[] element = X25519Field.create();
        X25519Field.decode(littleEndian(value.mod(CURVE.getField().getCharacteristic())), element);
        return element;
    }
}
