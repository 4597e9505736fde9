package org.sealcheck.reference.messenger.media;

import java.util.Arrays;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.crypto.Secrets;

/**
 * Reads a blob that anybody may have written, piece by piece, and gives nothing of it away before all of it is verified
 * (MEDIA-008, MEDIA-009, MEDIA-010).
 *
 * <p>Whatever is wrong with a blob, the refusal is the same: hash, authenticator and length tell an attacker nothing apart.
 * Mutable, for one blob and one thread.
 */
public final class BlobVerification {
    private final BlobFormat format;
    private final MediaKeys keys;
    private final Expected expected;
    private final BlobDigests digests;
    private final HeldBack authenticator;
    private long ciphertextLength;

    /**
     * @param blobHash 32 bytes, as the message says
     * @param plaintextHash 32 bytes, as the message says, or none if it says nothing
     */
    public record Expected(byte[] blobHash, byte[] plaintextHash) {}

    private BlobVerification(BlobFormat format, MediaKeys keys, Expected expected) {
        this.format = format;
        this.keys = keys;
        this.expected = expected;
        this.digests = new BlobDigests(format, keys);
        this.authenticator = new HeldBack(format.macLength());
    }

    public static BlobVerification start(BlobFormat format, MediaKeys keys, Expected expected) {
        requireHash(expected.blobHash());
        if (expected.plaintextHash().length > 0) {
            requireHash(expected.plaintextHash());
        }
        return new BlobVerification(format, keys, expected);
    }

    /**
     * Verifies and decrypts a whole blob.
     *
     * @throws Rejection bad-blob, bad-padding, bad-plaintext-hash
     */
    public static byte[] open(BlobFormat format, MediaKeys keys, Expected expected, byte[] blob) {
        BlobVerification verification = start(format, keys, expected);
        verification.update(blob, 0, blob.length);
        VerifiedMedia media = verification.finish();
        return media.decryptAll(blob);
    }

    /** The next piece of the blob. */
    public void update(byte[] blob, int offset, int length) {
        authenticator.accept(blob, offset, length, this::ciphertext);
        digests.await();
    }

    /**
     * There is no more.
     *
     * @throws Rejection bad-blob
     */
    public VerifiedMedia finish() {
        byte[] received = authenticator.end();
        digests.authenticator(received);
        requireWhole(received);
        requireBlobHash(digests.blobHash());
        requireMac(digests.mac(), received);
        return new VerifiedMedia(format, keys, expected.plaintextHash());
    }

    private void ciphertext(byte[] bytes, int offset, int length) {
        digests.hash(bytes, offset, length);
        digests.authenticate(bytes, offset, length);
        ciphertextLength += length;
    }

    /** MEDIA-014, MEDIA-018: whole blocks, one at least, and an authenticator of full length behind them. */
    private void requireWhole(byte[] received) {
        if (received.length != format.macLength()
                || ciphertextLength == 0
                || ciphertextLength % AesCbc.BLOCK_LENGTH != 0) {
            throw notTheBlob();
        }
    }

    /** MEDIA-008. */
    private void requireBlobHash(byte[] computed) {
        if (!Secrets.equal(computed, expected.blobHash())) {
            throw notTheBlob();
        }
    }

    /** MEDIA-009. */
    private void requireMac(byte[] computed, byte[] received) {
        if (!Secrets.equal(Arrays.copyOf(computed, format.macLength()), received)) {
            throw notTheBlob();
        }
    }

    private static void requireHash(byte[] hash) {
        if (hash.length != 32) {
            throw new Rejection(
                    MediaReason.BAD_HASH_LENGTH, "MEDIA-007", "a hash has 32 bytes, this one " + hash.length);
        }
    }

    private static Rejection notTheBlob() {
        return new Rejection(MediaReason.BAD_BLOB, "MEDIA-010", "this is not the blob that was sent");
    }
}
