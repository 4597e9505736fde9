package org.sealcheck.reference.messenger.media;

import java.util.Arrays;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.Secrets;

/**
 * Decrypts a blob that was verified; there is no other way to one of these (MEDIA-010).
 *
 * <p>The blob is read a second time. It must lie where nobody else can change it between the two readings, in a file of
 * the reader's own for example. Mutable, for one blob and one thread.
 */
public final class VerifiedMedia {
    private final CbcDecryption decryption;
    private final byte[] plaintextHash;
    private final HeldBack authenticator;
    private final PlaintextDigest digest = new PlaintextDigest();
    private byte[] lastBlock = new byte[0];

    VerifiedMedia(BlobFormat format, MediaKeys keys, byte[] plaintextHash) {
        this.decryption = new CbcDecryption(keys);
        this.plaintextHash = plaintextHash;
        this.authenticator = new HeldBack(format.macLength());
    }

    /** Decrypts the next piece of the blob: what is certainly plaintext of it. */
    public byte[] update(byte[] blob, int offset, int length) {
        // The end of the last piece, what of it was no whole block, and what was held back of the authenticator.
        Decrypted decrypted = new Decrypted(lastBlock, 2 * lastBlock.length + length + 64);
        authenticator.accept(
                blob, offset, length, (bytes, from, count) -> decrypted.append(decryption, bytes, from, count));
        int ready = Math.max(0, decrypted.length - AesCbc.BLOCK_LENGTH);
        lastBlock = Arrays.copyOfRange(decrypted.bytes, ready, decrypted.length);
        hash(decrypted.bytes, ready);
        return Arrays.copyOf(decrypted.bytes, ready);
    }

    /**
     * The end of the plaintext.
     *
     * @throws Rejection bad-padding; bad-plaintext-hash
     */
    public byte[] finish() {
        byte[] last = Arrays.copyOf(lastBlock, Pkcs7.contentLength(lastBlock));
        hash(last, last.length);
        requirePlaintextHash(digest.digest());
        return last;
    }

    private void hash(byte[] plaintext, int length) {
        if (plaintextHash.length > 0) {
            digest.update(plaintext, 0, length);
        }
    }

    byte[] decryptAll(byte[] blob) {
        byte[] first = update(blob, 0, blob.length);
        return Concatenation.of(first, finish());
    }

    /** MEDIA-017, if the message tells one. */
    private void requirePlaintextHash(byte[] computed) {
        if (plaintextHash.length > 0 && !Secrets.equal(computed, plaintextHash)) {
            throw new Rejection(
                    MediaReason.BAD_PLAINTEXT_HASH,
                    "MEDIA-017",
                    "the attachment is not the one that the message tells the hash of");
        }
    }

    /** Plaintext one after the other in one array, which does not change once it is full. */
    private static final class Decrypted {
        private final byte[] bytes;
        private int length;

        Decrypted(byte[] before, int capacity) {
            this.bytes = Arrays.copyOf(before, capacity);
            this.length = before.length;
        }

        void append(CbcDecryption decryption, byte[] ciphertext, int offset, int count) {
            length += decryption.update(ciphertext, offset, count, bytes, length);
        }
    }
}
