package org.sealcheck.reference.mtproto.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Rejections.assertRejected;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Hex;

class FileCipherTest {
    private static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String IV = "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
    private static final int FINGERPRINT = -217_561_997;
    private static final byte[] CONTENT =
            "The quick brown fox jumps over 13 lazy dogs.".getBytes(StandardCharsets.US_ASCII);

    /** Made with other implementations: see vectors/mtproto/file/published.json. */
    private static final byte[] CIPHERTEXT = Hex.bytes(
            "51c9d2387e3ca19faacf0c16103feaffefb846320546c2fa086acae23c81e035" + "f10bf7e2f772e07aa7b61da7b6a96ef9");

    @Test
    void sealsAndOpensTheKnownFile() {
        FileCipher.Sealed sealed = FileCipher.seal(CONTENT, Entropy.of(Hex.bytes(KEY + IV + "00000000")));

        assertThat(sealed.ciphertext()).isEqualTo(CIPHERTEXT);
        assertThat(sealed.key().fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(FileCipher.open(key(), CONTENT.length, OptionalInt.of(FINGERPRINT), CIPHERTEXT))
                .isEqualTo(CONTENT);
    }

    @Test
    void refusesWhatDoesNotFit() {
        OptionalInt right = OptionalInt.of(FINGERPRINT);
        assertRejected(
                FileReason.FINGERPRINT_MISMATCH, () -> FileCipher.open(key(), 44, OptionalInt.of(5), CIPHERTEXT));
        assertRejected(FileReason.BAD_FILE_SIZE, () -> FileCipher.open(key(), 49, right, CIPHERTEXT));
        assertRejected(FileReason.BAD_FILE_SIZE, () -> FileCipher.open(key(), 32, right, CIPHERTEXT));
        assertRejected(FileReason.BAD_FILE_SIZE, () -> FileCipher.open(key(), 44, right, new byte[47]));
        assertRejected(FileReason.BAD_FILE_KEY, () -> FileKey.receive(new byte[31], new byte[32]));
        assertRejected(FileReason.EMPTY_FILE, () -> FileCipher.seal(new byte[0], Entropy.of(new byte[64])));
    }

    @Test
    void plansUploads() {
        assertThat(UploadPlan.of(1025, 1024)).isEqualTo(new UploadPlan(2, 1, false));
        assertThat(UploadPlan.of((10L << 20) + 1, 524_288)).isEqualTo(new UploadPlan(21, 1, true));
        assertRejected(FileReason.BAD_PART_SIZE, () -> UploadPlan.of(1, 3072));
        assertRejected(FileReason.BAD_PART_SIZE, () -> UploadPlan.of(Long.MAX_VALUE, 1024));
    }

    private static FileKey key() {
        return FileKey.receive(Hex.bytes(KEY), Hex.bytes(IV));
    }
}
