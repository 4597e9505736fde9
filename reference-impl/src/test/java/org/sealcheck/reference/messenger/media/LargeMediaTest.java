package org.sealcheck.reference.messenger.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.crypto.Secret;

/**
 * A file that lies nowhere: it is generated each time it is read, and so is its blob. 16 MiB; with
 * {@code -Dsealcheck.media.mebibytes=2049} more than an {@code int} counts.
 */
class LargeMediaTest {
    private static final int PIECE = 1 << 20;
    private static final int MEBIBYTES = Integer.getInteger("sealcheck.media.mebibytes", 16);
    private static final byte[] MEDIA_KEY = new byte[32];

    @Test
    void aFileThatIsNeverStoredIsVerifiedBeforeAnythingOfItIsRead() {
        MediaEncryption.Encrypted sent = blob((bytes, offset, length) -> {});
        MediaKeys keys = MediaKeys.derive(Secret.of(MEDIA_KEY), MediaType.VIDEO);
        BlobVerification verification = BlobVerification.start(
                BlobFormat.WA10, keys, new BlobVerification.Expected(sent.blobHash(), sent.plaintextHash()));
        blob(verification::update);
        VerifiedMedia media = verification.finish();
        MessageDigest read = HashBeside.sha256();
        blob((bytes, offset, length) -> read.update(media.update(bytes, offset, length)));
        read.update(media.finish());
        assertThat(read.digest()).isEqualTo(sent.plaintextHash());
    }

    /** Encrypts the file, and passes on its blob piece by piece. */
    private static MediaEncryption.Encrypted blob(HeldBack.Sink sink) {
        Random file = new Random(1);
        byte[] piece = new byte[PIECE];
        MediaEncryption encryption = MediaEncryption.start(BlobFormat.WA10, MediaType.VIDEO, Entropy.of(MEDIA_KEY));
        for (int i = 0; i < MEBIBYTES; i++) {
            // Cheaper than new random bytes, and no two pieces alike.
            piece[file.nextInt(PIECE)] ^= (byte) (1 + i);
            byte[] blob = encryption.update(piece, 0, PIECE);
            sink.accept(blob, 0, blob.length);
        }
        MediaEncryption.Encrypted end = encryption.finish();
        sink.accept(end.blob(), 0, end.blob().length);
        return end;
    }
}
