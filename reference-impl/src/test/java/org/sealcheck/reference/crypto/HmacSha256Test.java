package org.sealcheck.reference.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;

class HmacSha256Test {
    @Test
    void rfc4231Case2() {
        byte[] message = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
        assertThat(Hex.of(HmacSha256.mac("Jefe".getBytes(StandardCharsets.US_ASCII), message)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void agreesWithBouncyCastleForKeysOfEveryLength() {
        for (int length = 0; length <= 130; length++) {
            byte[] key = bytes("a5".repeat(length));
            HMac bouncyCastle = new HMac(new SHA256Digest());
            bouncyCastle.init(new KeyParameter(key));
            bouncyCastle.update(key, 0, length);
            byte[] expected = new byte[HmacSha256.LENGTH];
            bouncyCastle.doFinal(expected, 0);
            assertThat(HmacSha256.mac(key, key)).isEqualTo(expected);
        }
    }
}
