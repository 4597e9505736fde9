package org.sealcheck.reference.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * XEdDSA signatures of Curve25519 keys, in the variant of the Signal libraries: the sign of the Edwards point travels
 * in the top bit of the signature's last byte instead of being forced to 0.
 *
 * <pre>{@code
 * A = k*B        r = H(P || k || M || Z) mod L,  P = FE FF^31,  Z = 64 random bytes
 * R = r*B        h = H(R || A || M) mod L        s = r + h*k mod L        H = SHA-512
 * signature = R || s, with the top bit of s set to the sign bit of A
 * verify:   s*B - h*A == R, byte for byte
 * }</pre>
 */
public final class XEdDsa {
    /** Bytes of a signature. */
    public static final int SIGNATURE_LENGTH = 64;

    /** Bytes of the nonce Z. */
    public static final int NONCE_LENGTH = 64;

    private static final byte[] PREFIX = prefix();

    private XEdDsa() {}

    /**
     * Signs (XED-001, XED-008).
     *
     * @param scalar 32 bytes, clamped
     * @param message any length
     * @param nonce Z, 64 bytes that are never used again
     * @return 64 bytes
     */
    public static byte[] sign(byte[] scalar, byte[] message, byte[] nonce) {
        BigInteger k = Edwards25519.littleEndian(scalar);
        byte[] a = Edwards25519.timesBase(k);
        BigInteger r = hash(PREFIX, scalar, message, nonce);
        byte[] encodedR = Edwards25519.timesBase(r);
        BigInteger h = hash(encodedR, a, message);
        BigInteger s = h.multiply(k).add(r).mod(Edwards25519.ORDER);
        byte[] signature = Concatenation.of(encodedR, Edwards25519.littleEndian(s));
        signature[SIGNATURE_LENGTH - 1] |= (byte) (a[EdwardsPoint.ENCODED_LENGTH - 1] & 0x80);
        return signature;
    }

    /**
     * Whether the signature verifies (XED-002 to XED-007).
     *
     * @param u the signer's public coordinate, 32 bytes
     * @param signature as received, any length
     */
    public static boolean verify(byte[] u, byte[] message, byte[] signature) {
        return hasSignatureLength(signature)
                && hasClearTopBits(signature)
                && isReduced(scalarOf(signature))
                && isAcceptableKey(u)
                && holds(u, message, signature);
    }

    /** XED-004. */
    static boolean hasSignatureLength(byte[] signature) {
        return signature.length == SIGNATURE_LENGTH;
    }

    /** XED-005: with the sign bit cleared, the three top bits of s are zero. */
    static boolean hasClearTopBits(byte[] signature) {
        return (signature[SIGNATURE_LENGTH - 1] & 0x7f & 0xe0) == 0;
    }

    /** XED-006: a scalar of L or more would be a second signature of the same message. */
    static boolean isReduced(BigInteger s) {
        return s.compareTo(Edwards25519.ORDER) < 0;
    }

    /** XED-007, KEY-014: with a key of low order, signatures can be made without any private key. */
    static boolean isAcceptableKey(byte[] u) {
        return Curve25519.isCanonical(u) && !Curve25519.isLowOrder(u);
    }

    private static boolean holds(byte[] u, byte[] message, byte[] signature) {
        EdwardsPoint key;
        try {
            key = EdwardsPoint.fromMontgomery(u, signBit(signature));
        } catch (IllegalArgumentException e) {
            return false; // a coordinate of the twist, where no private key leads
        }
        byte[] encodedR = Arrays.copyOf(signature, EdwardsPoint.ENCODED_LENGTH);
        BigInteger h = hash(encodedR, key.encoded(), message);
        return Arrays.equals(Edwards25519.timesBaseMinus(scalarOf(signature), h, key), encodedR);
    }

    private static int signBit(byte[] signature) {
        return (signature[SIGNATURE_LENGTH - 1] & 0x80) >>> 7;
    }

    private static BigInteger scalarOf(byte[] signature) {
        byte[] s = Arrays.copyOfRange(signature, EdwardsPoint.ENCODED_LENGTH, SIGNATURE_LENGTH);
        s[s.length - 1] &= 0x7f;
        return Edwards25519.littleEndian(s);
    }

    private static BigInteger hash(byte[]... parts) {
        MessageDigest sha512 = sha512();
        for (byte[] part : parts) {
            sha512.update(part);
        }
        return Edwards25519.littleEndian(sha512.digest()).mod(Edwards25519.ORDER);
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no SHA-512", e);
        }
    }

    private static byte[] prefix() {
        byte[] prefix = new byte[EdwardsPoint.ENCODED_LENGTH];
        Arrays.fill(prefix, (byte) 0xff);
        prefix[0] = (byte) 0xfe;
        return prefix;
    }
}
