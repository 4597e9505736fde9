package org.sealcheck.reference.crypto;

import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * A point of the curve {@code -x^2 + y^2 = 1 + d x^2 y^2} over the field of 2^255 - 19, in the extended coordinates of
 * RFC 8032, section 5.1.4: {@code x = X/Z, y = Y/Z, x*y = T/Z}. The field's arithmetic is Bouncy Castle's.
 *
 * <p>The formulas are complete: they hold for all pairs of points, those of low order, equal and opposite ones
 * included, and take the same steps for all.
 */
final class EdwardsPoint {
    /** Bytes of an encoded point. */
    static final int ENCODED_LENGTH = 32;

    static final EdwardsPoint NEUTRAL = new EdwardsPoint(zero(), one(), one(), zero());

    /** d = -121665/121666. */
    private static final int[] D = d();

    private static final int[] TWICE_D = carried(sum(D, D));

    private final int[] x;
    private final int[] y;
    private final int[] z;
    private final int[] t;

    private EdwardsPoint(int[] x, int[] y, int[] z, int[] t) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.t = t;
    }

    /**
     * The point with the Montgomery coordinate {@code u} whose x has the lowest bit {@code sign}.
     *
     * <pre>{@code y = (u - 1) / (u + 1),  x^2 = (y^2 - 1) / (d y^2 + 1)}</pre>
     *
     * <p>Computed with the fraction left as it is: {@code N = u - 1, D = u + 1}.
     *
     * @param u 32 bytes, canonical
     * @throws IllegalArgumentException if no point of the curve has this coordinate
     */
    static EdwardsPoint fromMontgomery(byte[] u, int sign) {
        int[] numerator = zero();
        X25519Field.decode(u, numerator);
        int[] denominator = zero();
        X25519Field.copy(numerator, 0, denominator, 0);
        X25519Field.subOne(numerator);
        X25519Field.normalize(numerator);
        X25519Field.addOne(denominator);
        X25519Field.normalize(denominator);

        int[] n2 = product(numerator, numerator);
        int[] d2 = product(denominator, denominator);
        int[] x = zero();
        if (!X25519Field.sqrtRatioVar(carried(difference(n2, d2)), carried(sum(product(D, n2), d2)), x)) {
            throw new IllegalArgumentException("no point of the curve has this coordinate");
        }
        X25519Field.normalize(x);
        if ((x[0] & 1) != sign) {
            X25519Field.negate(x, x);
            X25519Field.normalize(x);
        }
        return new EdwardsPoint(product(x, denominator), numerator, denominator, product(x, numerator));
    }

    EdwardsPoint plus(EdwardsPoint q) {
        return plus(q.addend());
    }

    EdwardsPoint plus(EdwardsAddend q) {
        int[] a = product(difference(y, x), q.difference());
        int[] b = product(sum(y, x), q.sum());
        int[] c = product(t, q.twiceDt());
        int[] d = product(z, q.twiceZ());
        return of(difference(b, a), difference(d, c), sum(d, c), sum(b, a));
    }

    /** This point, to be added to others. */
    EdwardsAddend addend() {
        return new EdwardsAddend(
                carried(sum(y, x)), carried(difference(y, x)), carried(sum(z, z)), product(t, TWICE_D));
    }

    EdwardsPoint doubled() {
        int[] a = product(x, x);
        int[] b = product(y, y);
        int[] zz = product(z, z);
        int[] xy = sum(x, y);
        int[] h = sum(a, b);
        int[] g = difference(a, b);
        return of(difference(h, product(xy, xy)), carried(sum(sum(zz, zz), g)), g, h);
    }

    /** {@code X = E F, Y = G H, Z = F G, T = E H}: how both formulas end. */
    private static EdwardsPoint of(int[] e, int[] f, int[] g, int[] h) {
        return new EdwardsPoint(product(e, f), product(g, h), product(f, g), product(e, h));
    }

    EdwardsPoint negated() {
        int[] minusX = zero();
        int[] minusT = zero();
        X25519Field.negate(x, minusX);
        X25519Field.negate(t, minusT);
        return new EdwardsPoint(minusX, y, z, minusT);
    }

    /** RFC 8032, section 5.1.2: y little-endian, the lowest bit of x in the top bit. */
    byte[] encoded() {
        int[] inverse = zero();
        X25519Field.inv(z, inverse);
        int[] affineX = product(x, inverse);
        int[] affineY = product(y, inverse);
        X25519Field.normalize(affineX);
        X25519Field.normalize(affineY);
        byte[] encoded = new byte[ENCODED_LENGTH];
        X25519Field.encode(affineY, encoded);
        encoded[ENCODED_LENGTH - 1] |= (byte) ((affineX[0] & 1) << 7);
        return encoded;
    }

    private static int[] zero() {
        return X25519Field.create();
    }

    private static int[] one() {
        int[] one = X25519Field.create();
        X25519Field.one(one);
        return one;
    }

    /** A product takes a sum or a difference of two products as it is; what is made of more is carried first. */
    private static int[] carried(int[] a) {
        X25519Field.carry(a);
        return a;
    }

    private static int[] sum(int[] a, int[] b) {
        int[] sum = X25519Field.create();
        X25519Field.add(a, b, sum);
        return sum;
    }

    private static int[] difference(int[] a, int[] b) {
        int[] difference = X25519Field.create();
        X25519Field.sub(a, b, difference);
        return difference;
    }

    private static int[] product(int[] a, int[] b) {
        int[] product = X25519Field.create();
        if (a == b) {
            X25519Field.sqr(a, product);
        } else {
            X25519Field.mul(a, b, product);
        }
        return product;
    }

    private static int[] d() {
        int[] numerator = zero();
        int[] denominator = zero();
        X25519Field.mul(one(), 121665, numerator);
        X25519Field.negate(numerator, numerator);
        X25519Field.mul(one(), 121666, denominator);
        int[] inverse = zero();
        X25519Field.inv(denominator, inverse);
        return product(numerator, inverse);
    }
}
