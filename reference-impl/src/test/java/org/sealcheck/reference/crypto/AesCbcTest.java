package org.sealcheck.reference.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sealcheck.reference.Hex.bytes;

import java.util.Arrays;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;

class AesCbcTest {
    // NIST SP 800-38A, F.2.5
    private static final byte[] KEY = bytes("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");
    private static final byte[] IV = bytes("000102030405060708090a0b0c0d0e0f");

    @Test
    void nistFirstBlock() {
        byte[] ciphertext = AesCbc.encrypt(KEY, IV, bytes("6bc1bee22e409f96e93d7e117393172a"));
        assertThat(Hex.of(ciphertext))
                .startsWith("f58c4c04d6e5f1ba779eabfb5f7bfbd6")
                .hasSize(64);
    }

    @Test
    void agreesWithBouncyCastleAndDecryptsAgain() throws Exception {
        for (int length = 0; length <= 64; length++) {
            byte[] plaintext = new byte[length];
            Arrays.fill(plaintext, (byte) length);
            byte[] ciphertext = AesCbc.encrypt(KEY, IV, plaintext);
            assertThat(ciphertext).isEqualTo(bouncyCastle(plaintext));
            assertThat(AesCbc.decrypt(KEY, IV, ciphertext)).hasValue(plaintext);
        }
    }

    @Test
    void refusesWhatIsNotPaddedBlocks() {
        byte[] ciphertext = AesCbc.encrypt(KEY, IV, new byte[20]);
        assertThat(AesCbc.decrypt(KEY, IV, new byte[0])).isEmpty();
        assertThat(AesCbc.decrypt(KEY, IV, Arrays.copyOf(ciphertext, 31))).isEmpty();
        assertThat(AesCbc.decrypt(KEY, IV, Arrays.copyOf(ciphertext, 16))).isEmpty();
    }

    @Test
    void refusesAShorterKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> AesCbc.encrypt(new byte[16], IV, new byte[0]));
    }

    private static byte[] bouncyCastle(byte[] plaintext) throws Exception {
        var cipher = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(AESEngine.newInstance()));
        cipher.init(true, new ParametersWithIV(new KeyParameter(KEY), IV));
        byte[] output = new byte[cipher.getOutputSize(plaintext.length)];
        int written = cipher.processBytes(plaintext, 0, plaintext.length, output, 0);
        written += cipher.doFinal(output, written);
        return Arrays.copyOf(output, written);
    }
}
