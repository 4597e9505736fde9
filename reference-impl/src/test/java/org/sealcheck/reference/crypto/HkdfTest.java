package org.sealcheck.reference.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sealcheck.reference.Hex.bytes;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;

class HkdfTest {
    private static final byte[] IKM = bytes("0b".repeat(22));
    private static final byte[] SALT = bytes("000102030405060708090a0b0c");
    private static final byte[] INFO = bytes("f0f1f2f3f4f5f6f7f8f9");

    @Test
    void rfc5869Case1() {
        assertThat(Hex.of(Hkdf.VERSION_3.derive(IKM, SALT, INFO, 42)))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void rfc5869Case2() {
        assertThat(Hex.of(Hkdf.VERSION_3.derive(ascending(0x00), ascending(0x60), ascending(0xb0), 82)))
                .isEqualTo("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                        + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                        + "cc30c58179ec3e87c14c01d5c1f3434f1d87");
    }

    @Test
    void rfc5869Case3WithEmptySaltAndInfo() {
        assertThat(Hex.of(Hkdf.VERSION_3.derive(IKM, new byte[0], new byte[0], 42)))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void version2CountsFromZero() {
        assertThat(Hex.of(Hkdf.VERSION_2.derive(IKM, SALT, INFO, 64)))
                .isEqualTo("6ec2556d5d7b1d81dee4222ad7483695ddc98f4f5fabc0e0205dc2ef8752d41e"
                        + "04e2e21101c68ff09394b8ad0bdcb9609cd4ee82ac13199b4aa9fda899daebec");
    }

    /** libsignal-protocol-java's ChainKeyTest, message version 2; the iv is not in it and was computed independently. */
    @Test
    void messageKeysOfVersion2() {
        byte[] seed = bytes("fae95235beda3d2e00b41cf2e655dada2405b4388cae0d251a51bcd2ebdd2e40");
        byte[] label = "WhisperMessageKeys".getBytes(StandardCharsets.US_ASCII);
        assertThat(Hex.of(Hkdf.VERSION_2.derive(seed, label, 80)))
                .isEqualTo("02a9aa6c7dbd64f9d3aa92f92a277bf54609dadf0b00828acfc61e3c724b84a7"
                        + "bfbe5efb603030526742e3ee89c7024e884e440f1ff376bb2317b2d64deb7c83"
                        + "22f4c5015d9d895849411ba1d793a827");
    }

    @Test
    void agreesWithBouncyCastleForEveryLength() {
        for (int length = 1; length <= 200; length++) {
            HKDFBytesGenerator bouncyCastle = new HKDFBytesGenerator(new SHA256Digest());
            bouncyCastle.init(new HKDFParameters(IKM, SALT, INFO));
            byte[] expected = new byte[length];
            bouncyCastle.generateBytes(expected, 0, length);
            assertThat(Hkdf.VERSION_3.derive(IKM, SALT, INFO, length)).isEqualTo(expected);
        }
    }

    @Test
    void refusesALengthItCannotGive() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hkdf.VERSION_3.derive(IKM, SALT, INFO, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Hkdf.VERSION_3.derive(IKM, SALT, INFO, 8161));
    }

    private static byte[] ascending(int first) {
        byte[] bytes = new byte[80];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }
}
