package org.sealcheck.reference.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sealcheck.reference.Hex.bytes;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;

/** Not here: that multiples of the base point take the same time for all scalars. */
class Edwards25519Test {
    private static final byte[] NEUTRAL = bytes("0100000000000000000000000000000000000000000000000000000000000000");
    private static final byte[] BASE = bytes("5866666666666666666666666666666666666666666666666666666666666666");

    @Test
    void multiplesOfTheBasePointAreThoseOfEd25519() {
        Random random = new Random(25519);
        for (int i = 0; i < 64; i++) {
            byte[] seed = random(random);
            byte[] expected = new byte[Ed25519.PUBLIC_KEY_SIZE];
            Ed25519.generatePublicKey(seed, 0, expected, 0);
            assertThat(Edwards25519.timesBase(Edwards25519.littleEndian(ed25519Scalar(seed))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void multipliesWithTheSmallestAndLargestScalars() {
        assertThat(Edwards25519.timesBase(BigInteger.ZERO)).isEqualTo(NEUTRAL);
        assertThat(Edwards25519.timesBase(BigInteger.ONE)).isEqualTo(BASE);
        assertThat(Edwards25519.timesBase(Edwards25519.ORDER)).isEqualTo(NEUTRAL);
        assertThat(Edwards25519.timesBase(Edwards25519.ORDER.subtract(BigInteger.ONE)))
                .isEqualTo(bytes("58666666666666666666666666666666666666666666666666666666666666e6"));
    }

    @Test
    void bothWaysToMultiplyAgree() {
        Random random = new Random(8032);
        for (int i = 0; i < 64; i++) {
            BigInteger a = scalar(random);
            BigInteger s = scalar(random);
            BigInteger h = scalar(random);
            assertThat(Edwards25519.timesBaseMinus(s, h, point(a)))
                    .isEqualTo(Edwards25519.timesBase(s.subtract(h.multiply(a))));
        }
    }

    @Test
    void subtractsAPointFromItself() {
        EdwardsPoint base = point(BigInteger.ONE);
        assertThat(Edwards25519.timesBaseMinus(BigInteger.TEN, BigInteger.TEN, base))
                .isEqualTo(NEUTRAL);
        assertThat(Edwards25519.timesBaseMinus(BigInteger.ZERO, BigInteger.ZERO, base))
                .isEqualTo(NEUTRAL);
    }

    @Test
    void keepsThePartOfLowOrder() {
        // u = 1 has order 4, so 3 times its negative is the point itself.
        EdwardsPoint order4 = EdwardsPoint.fromMontgomery(little(1), 0);
        assertThat(Edwards25519.timesBaseMinus(BigInteger.ZERO, BigInteger.valueOf(3), order4))
                .isEqualTo(order4.encoded());
        assertThat(Edwards25519.timesBaseMinus(BigInteger.ZERO, BigInteger.valueOf(4), order4))
                .isEqualTo(NEUTRAL);
    }

    @Test
    void refusesCoordinatesOfTheTwist() {
        assertThatIllegalArgumentException().isThrownBy(() -> EdwardsPoint.fromMontgomery(little(2), 0));
    }

    private static EdwardsPoint point(BigInteger scalar) {
        byte[] encoded = Edwards25519.timesBase(scalar);
        int sign = (encoded[encoded.length - 1] & 0x80) >>> 7;
        EdwardsPoint point = EdwardsPoint.fromMontgomery(montgomery(encoded), sign);
        assertThat(point.encoded()).isEqualTo(encoded);
        return point;
    }

    /** {@code u = (1 + y) / (1 - y)}. */
    private static byte[] montgomery(byte[] encoded) {
        BigInteger p = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
        BigInteger y = Edwards25519.littleEndian(encoded).clearBit(255);
        BigInteger u = BigInteger.ONE
                .add(y)
                .multiply(BigInteger.ONE.subtract(y).modInverse(p))
                .mod(p);
        return Edwards25519.littleEndian(u);
    }

    /** RFC 8032, section 5.1.5: the clamped first half of the seed's hash. */
    private static byte[] ed25519Scalar(byte[] seed) {
        SHA512Digest sha512 = new SHA512Digest();
        sha512.update(seed, 0, seed.length);
        byte[] hash = new byte[sha512.getDigestSize()];
        sha512.doFinal(hash, 0);
        return Curve25519.clamp(Arrays.copyOf(hash, Curve25519.LENGTH));
    }

    private static BigInteger scalar(Random random) {
        return Edwards25519.littleEndian(random(random)).mod(Edwards25519.ORDER);
    }

    private static byte[] random(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] little(int value) {
        return Edwards25519.littleEndian(BigInteger.valueOf(value));
    }
}
