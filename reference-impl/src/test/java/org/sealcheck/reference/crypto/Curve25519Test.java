package org.sealcheck.reference.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Random;
import javax.crypto.KeyAgreement;
import org.bouncycastle.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealcheck.reference.Hex;

class Curve25519Test {
    private static final String P_MINUS_1 = "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f";

    @Test
    void rfc7748Section52FirstVector() {
        assertThat(Hex.of(Curve25519.agree(
                        bytes("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
                        bytes("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"))))
                .isEqualTo("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    }

    @Test
    void rfc7748Section52SecondVectorIgnoresTheTopBit() {
        assertThat(Hex.of(Curve25519.agree(
                        bytes("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d"),
                        bytes("e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493"))))
                .isEqualTo("95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957");
    }

    @Test
    void rfc7748Section61() {
        byte[] alice = bytes("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
        byte[] bob = bytes("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
        assertThat(Hex.of(Curve25519.publicKey(alice)))
                .isEqualTo("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        assertThat(Hex.of(Curve25519.publicKey(bob)))
                .isEqualTo("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
        assertThat(Hex.of(Curve25519.agree(alice, Curve25519.publicKey(bob))))
                .isEqualTo("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    }

    @Test
    void agreesWithTheJdk() throws Exception {
        Random random = new Random(7748);
        for (int i = 0; i < 20; i++) {
            byte[] scalar = new byte[32];
            byte[] u = new byte[32];
            random.nextBytes(scalar);
            random.nextBytes(u);
            assertThat(Curve25519.agree(scalar, u)).isEqualTo(jdk(scalar, u));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                P_MINUS_1,
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void knowsPointsOfLowOrderInEveryEncoding(String u) {
        assertThat(Curve25519.isLowOrder(bytes(u))).isTrue();
        assertThat(Secrets.isAllZero(Curve25519.agree(bytes("11".repeat(32)), bytes(u))))
                .isTrue();
    }

    @Test
    void theBasePointHasFullOrder() {
        assertThat(Curve25519.isLowOrder(bytes("09" + "00".repeat(31)))).isFalse();
    }

    @Test
    void canonicalEndsBelowP() {
        assertThat(Curve25519.isCanonical(bytes(P_MINUS_1))).isTrue();
        assertThat(Curve25519.isCanonical(bytes("ed" + "ff".repeat(30) + "7f"))).isFalse();
        assertThat(Curve25519.isCanonical(bytes("f6" + "ff".repeat(30) + "7f"))).isFalse();
        assertThat(Curve25519.isCanonical(bytes("09" + "00".repeat(30) + "80"))).isFalse();
    }

    private static byte[] jdk(byte[] scalar, byte[] u) throws Exception {
        KeyFactory keys = KeyFactory.getInstance("X25519");
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar)));
        BigInteger coordinate = new BigInteger(1, Arrays.reverse(u));
        agreement.doPhase(
                keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, coordinate.clearBit(255))), true);
        return agreement.generateSecret();
    }
}
