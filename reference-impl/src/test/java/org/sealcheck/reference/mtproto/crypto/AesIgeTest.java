package org.sealcheck.reference.mtproto.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sealcheck.reference.Hex.bytes;

import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealcheck.reference.Hex;

class AesIgeTest {
    private static final byte[] COUNTING = bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @Test
    void grammersEncrypts() {
        assertThat(Hex.of(AesIge.encrypt(COUNTING, COUNTING, COUNTING)))
                .isEqualTo("e28112a53e5c89c7b1ea8071c133699fd4e86b26c4bac9fc5af1ab8ce27a44a4");
    }

    @Test
    void grammersDecrypts() {
        assertThat(Hex.of(AesIge.decrypt(COUNTING, COUNTING, COUNTING)))
                .isEqualTo("e5777afacd7b2c16f7ac40cae61ef603fee6098fb8a8860ab9ee672cd7e5bacc");
    }

    /** TDLib, tdutils/test/crypto.cpp, AesIgeState: checksums of what a small generator makes encrypted. */
    @ParameterizedTest
    @CsvSource({"0,0", "16,2045698207", "32,2423540300", "256,525522475", "1024,1545267325", "65536,724143417"})
    void tdlibChecksums(int length, long checksum) {
        Lcg random = new Lcg(length);
        byte[] plaintext = random.bytes(length);
        byte[] key = random.bytes(32);
        byte[] iv = random.bytes(32);
        CRC32 crc = new CRC32();
        byte[] ciphertext = AesIge.encrypt(key, iv, plaintext);
        crc.update(ciphertext);
        assertThat(crc.getValue()).isEqualTo(checksum);
        assertThat(AesIge.decrypt(key, iv, ciphertext)).isEqualTo(plaintext);
    }

    @Test
    void partsGoOnWhereTheOneBeforeEnded() {
        byte[] whole = new Lcg(7).bytes(160);
        byte[] expected = AesIge.encrypt(COUNTING, COUNTING, whole);
        for (int cut = 0; cut <= whole.length; cut += 16) {
            AesIge.Part first = AesIge.encryptPart(COUNTING, COUNTING, Arrays.copyOf(whole, cut));
            byte[] rest = AesIge.encrypt(COUNTING, first.nextIv(), Arrays.copyOfRange(whole, cut, whole.length));
            assertThat(first.bytes()).isEqualTo(Arrays.copyOf(expected, cut));
            assertThat(rest).isEqualTo(Arrays.copyOfRange(expected, cut, whole.length));
            AesIge.Part opened = AesIge.decryptPart(COUNTING, COUNTING, first.bytes());
            assertThat(opened.nextIv()).isEqualTo(first.nextIv());
        }
    }

    @Test
    void refusesWhatIsNotWholeBlocks() {
        for (int length : new int[] {1, 15, 17, 31}) {
            assertThatIllegalArgumentException().isThrownBy(() -> AesIge.encrypt(COUNTING, COUNTING, new byte[length]));
            assertThatIllegalArgumentException().isThrownBy(() -> AesIge.decrypt(COUNTING, COUNTING, new byte[length]));
        }
    }

    @Test
    void refusesShorterKeysAndIvs() {
        assertThatIllegalArgumentException().isThrownBy(() -> AesIge.encrypt(new byte[16], COUNTING, new byte[16]));
        assertThatIllegalArgumentException().isThrownBy(() -> AesIge.encrypt(COUNTING, new byte[16], new byte[16]));
    }

    private static final class Lcg {
        private int seed;

        Lcg(int seed) {
            this.seed = seed;
        }

        byte[] bytes(int count) {
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                seed = seed * 123457567 + 987651241;
                bytes[i] = (byte) (seed >>> 23);
            }
            return bytes;
        }
    }
}
