package org.sealcheck.reference.crypto;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * X25519 (RFC 7748), from Bouncy Castle: scalars are clamped on use, coordinates are taken modulo 2^255 - 19 with the
 * top bit ignored (KEY-013).
 */
public final class Curve25519 {
    /** Bytes of a scalar, of a coordinate and of a shared secret. */
    public static final int LENGTH = 32;

    private Curve25519() {}

    /** The scalar RFC 7748 computes with: a multiple of 8 between 2^254 and 2^255. */
    public static byte[] clamp(byte[] scalar) {
        byte[] clamped = Arrays.copyOf(scalar, LENGTH);
        X25519.clampPrivateKey(clamped);
        return clamped;
    }

    /** The u-coordinate of {@code scalar} times the base point. */
    public static byte[] publicKey(byte[] scalar) {
        byte[] u = new byte[LENGTH];
        X25519.scalarMultBase(scalar, 0, u, 0);
        return u;
    }

    /** The u-coordinate of {@code scalar} times the point at {@code u}: 32 zero bytes if that point has low order. */
    public static byte[] agree(byte[] scalar, byte[] u) {
        byte[] shared = new byte[LENGTH];
        X25519.scalarMult(scalar, 0, u, 0, shared, 0);
        return shared;
    }

    /** Whether {@code u} is the one canonical encoding of its coordinate: below 2^255 - 19. */
    public static boolean isCanonical(byte[] u) {
        return Arrays.equals(reduced(u), u);
    }

    /** Whether a clamped scalar times {@code u}, on the curve or its twist, is the neutral element. */
    public static boolean isLowOrder(byte[] u) {
        byte[] reduced = reduced(u);
        for (byte[] point : LowOrderPoints.COORDINATES) {
            if (Arrays.equals(point, reduced)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] reduced(byte[] u) {
        int[] element = X25519Field.create();
        X25519Field.decode(u, element);
        X25519Field.normalize(element);
        byte[] reduced = new byte[LENGTH];
        X25519Field.encode(element, reduced);
        return reduced;
    }
}
