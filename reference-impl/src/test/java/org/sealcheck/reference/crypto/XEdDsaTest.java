package org.sealcheck.reference.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;

import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;

/** Not here: that the signer's time does not depend on the key. */
class XEdDsaTest {
    // libsignal-protocol-java, Curve25519Test.testSignature: its sign bit is set.
    private static final byte[] KEY = bytes("ab7e717d4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e322c64");
    private static final byte[] MESSAGE = bytes("05edce9d9c415ca78cb7252e72c2c4a554d3eb29485a0e1d503118d1a82d99fb4a");
    private static final byte[] SIGNATURE = bytes("5de88ca9a89b4a115da79109c67c9c7464a3e4180274f1cb8c63c2984e286dfb"
            + "ede82deb9dcd9fae0bfbb821569b3d9001bd8130cd11d486cef047bd60b86e88");

    @Test
    void verifiesThePublishedSignature() {
        assertThat(XEdDsa.verify(KEY, MESSAGE, SIGNATURE)).isTrue();
    }

    @Test
    void refusesThePublishedSignatureWithAnyBitFlipped() {
        for (int bit = 0; bit < 512; bit++) {
            assertThat(XEdDsa.verify(KEY, MESSAGE, flipped(SIGNATURE, bit)))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void refusesThePublishedSignatureUnderAKeyWithAnyBitFlipped() {
        for (int bit = 0; bit < 256; bit++) {
            assertThat(XEdDsa.verify(flipped(KEY, bit), MESSAGE, SIGNATURE))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void verifiesWhatItSignsWithEitherSignBit() {
        Random random = new Random(64);
        int signBits = 0;
        for (int i = 0; i < 64; i++) {
            byte[] scalar = Curve25519.clamp(random(random, 32));
            byte[] message = random(random, i);
            byte[] signature = XEdDsa.sign(scalar, message, random(random, 64));
            signBits |= 1 << ((signature[63] & 0x80) >>> 7);
            assertThat(XEdDsa.verify(Curve25519.publicKey(scalar), message, signature))
                    .isTrue();
        }
        assertThat(signBits).as("both sign bits seen").isEqualTo(0b11);
    }

    @Test
    void aSignatureIsAnEd25519SignatureOfTheEdwardsPoint() {
        Random random = new Random(8032);
        for (int i = 0; i < 32; i++) {
            byte[] scalar = Curve25519.clamp(random(random, 32));
            byte[] signature = XEdDsa.sign(scalar, MESSAGE, random(random, 64));
            byte[] point = Edwards25519.timesBase(Edwards25519.littleEndian(scalar));
            signature[63] &= 0x7f;
            assertThat(Ed25519.verify(signature, 0, point, 0, MESSAGE, 0, MESSAGE.length))
                    .isTrue();
        }
    }

    @Test
    void refusesEveryOtherLength() {
        byte[] genuine = SIGNATURE;
        assertThat(XEdDsa.verify(KEY, MESSAGE, new byte[0])).isFalse();
        assertThat(XEdDsa.verify(KEY, MESSAGE, java.util.Arrays.copyOf(genuine, 63)))
                .isFalse();
        assertThat(XEdDsa.verify(KEY, MESSAGE, java.util.Arrays.copyOf(genuine, 65)))
                .isFalse();
    }

    @Test
    void refusesTheSecondSignatureWithSPlusL() {
        byte[] signBit = {(byte) (SIGNATURE[63] & 0x80)};
        byte[] s = java.util.Arrays.copyOfRange(SIGNATURE, 32, 64);
        s[31] &= 0x7f;
        byte[] sPlusL = Edwards25519.littleEndian(Edwards25519.littleEndian(s).add(Edwards25519.ORDER));
        sPlusL[31] |= signBit[0];
        byte[] forged = Concatenation.of(java.util.Arrays.copyOf(SIGNATURE, 32), sPlusL);
        assertThat(XEdDsa.verify(KEY, MESSAGE, forged)).isFalse();
    }

    @Test
    void refusesTheSignatureAnyoneCanMakeForAKeyOfLowOrder() {
        byte[] forged = bytes("01" + "00".repeat(63));
        for (int i = 0; i < 64; i++) {
            assertThat(XEdDsa.verify(new byte[32], new byte[] {(byte) i}, forged))
                    .isFalse();
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] copy = bytes.clone();
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        return copy;
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
