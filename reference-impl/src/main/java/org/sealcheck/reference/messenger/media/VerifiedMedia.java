package org.sealcheck.reference.messenger.media;

import java.util.Arrays;
import javax.crypto.Cipher;
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
    private final Cipher cipher;
    private final byte[] plaintextHash;
    private final HeldBack authenticator;
    private final HeldBack lastBlock = new HeldBack(AesCbc.BLOCK_LENGTH);
    private final PlaintextDigest digest = new PlaintextDigest();

    VerifiedMedia(BlobFormat format, MediaKeys keys, byte[] plaintextHash) {
        this.cipher = BlockCipher.decrypting(keys);
        this.plaintextHash = plaintextHash;
        this.authenticator = new HeldBack(format.macLength());
    }

    /** Decrypts the next piece of the blob: what is certainly plaintext of it. */
    public byte[] update(byte[] blob, int offset, int length) {
        Output output = new Output(length + 2 * AesCbc.BLOCK_LENGTH);
        authenticator.accept(blob, offset, length, (bytes, from, count) -> decrypt(bytes, from, count, output));
        return output.toByteArray();
    }

    /**
     * The end of the plaintext.
     *
     * @throws Rejection bad-padding; bad-plaintext-hash
     */
    public byte[] finish() {
        byte[] block = lastBlock.end();
        byte[] last = Arrays.copyOf(block, Pkcs7.contentLength(block));
        digest.update(last, 0, last.length);
        requirePlaintextHash(digest.digest());
        return last;
    }

    byte[] decryptAll(byte[] blob) {
        byte[] first = update(blob, 0, blob.length);
        return Concatenation.of(first, finish());
    }

    private void decrypt(byte[] ciphertext, int offset, int length, Output output) {
        byte[] plaintext = new byte[cipher.getOutputSize(length)];
        int written = BlockCipher.update(cipher, ciphertext, offset, length, plaintext, 0);
        lastBlock.accept(plaintext, 0, written, (bytes, from, count) -> {
            digest.update(bytes, from, count);
            output.append(bytes, from, count);
        });
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

    /** Bytes one after the other in one array of sufficient size. */
    private static final class Output {
        private final byte[] bytes;
        private int length;

        Output(int capacity) {
            this.bytes = new byte[capacity];
        }

        void append(byte[] more, int offset, int count) {
            System.arraycopy(more, offset, bytes, length, count);
            length += count;
        }

        byte[] toByteArray() {
            return Arrays.copyOf(bytes, length);
        }
    }
}
