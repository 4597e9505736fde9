package org.sealcheck.reference.messenger.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejections;
import org.sealcheck.reference.messenger.media.BlobVerification.Expected;

class MediaTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] COUNTED =
            HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final byte[] HELLO = "hello world".getBytes(StandardCharsets.US_ASCII);

    @Test
    void bothFormatsGiveTheBlobsComputedElsewhere() {
        assertThat(HEX.formatHex(hello(BlobFormat.WA10).blobHash()))
                .isEqualTo("f0c69a45ea3d77fffb3a5ea8c547d987661f70ae6ed9899533b8706d11f4ef5d");
        assertThat(HEX.formatHex(hello(BlobFormat.WP32).blobHash()))
                .isEqualTo("86f529dd6742cf46e3722439a745bec2b3a9d2239ac7e65d9babbe2cd45417d4");
    }

    @Test
    void piecesOfAnySizeMakeTheSameBlobAndReadBack() {
        byte[] file = new byte[700_001];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) (i * 31);
        }
        MediaEncryption.Encrypted whole =
                MediaEncryption.encrypt(BlobFormat.WA10, MediaType.VIDEO, file, Entropy.of(COUNTED));
        MediaKeys keys = MediaKeys.derive(whole.mediaKey(), MediaType.VIDEO);
        Expected expected = new Expected(whole.blobHash(), whole.plaintextHash());
        for (int piece : new int[] {1, 7, 16, 4096, 40_001, 131_072, 150_007, 600_011, whole.blob().length}) {
            BlobVerification verification = BlobVerification.start(BlobFormat.WA10, keys, expected);
            each(whole.blob(), piece, verification::update);
            VerifiedMedia media = verification.finish();
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            each(whole.blob(), piece, (blob, offset, length) -> read.writeBytes(media.update(blob, offset, length)));
            read.writeBytes(media.finish());
            assertThat(read.toByteArray()).as("pieces of %d", piece).isEqualTo(file);
        }
    }

    @Test
    void whateverIsWrongWithABlobIsRefusedInTheSameWords() {
        MediaEncryption.Encrypted sent = hello(BlobFormat.WA10);
        MediaKeys keys = MediaKeys.derive(sent.mediaKey(), MediaType.IMAGE);
        Expected expected = new Expected(sent.blobHash(), new byte[0]);
        for (int bit = 0; bit < 8 * sent.blob().length; bit++) {
            byte[] altered = sent.blob().clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            Rejections.assertRejected(
                    MediaReason.BAD_BLOB, () -> BlobVerification.open(BlobFormat.WA10, keys, expected, altered));
        }
    }

    private static MediaEncryption.Encrypted hello(BlobFormat format) {
        return MediaEncryption.encrypt(format, MediaType.IMAGE, HELLO, Entropy.of(COUNTED));
    }

    static void each(byte[] bytes, int piece, HeldBack.Sink sink) {
        for (int start = 0; start < bytes.length; start += piece) {
            sink.accept(bytes, start, Math.min(piece, bytes.length - start));
        }
    }
}
