package org.sealcheck.reference.messenger.media;

import java.util.Arrays;
import javax.crypto.Cipher;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.AesCbc;
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
    private final HeldBack end;
    private final HashBeside hash = new HashBeside();

    VerifiedMedia(BlobFormat format, MediaKeys keys, byte[] plaintextHash) {
        this.cipher = BlockCipher.decrypting(keys);
        this.plaintextHash = plaintextHash;
        this.end = new HeldBack(AesCbc.BLOCK_LENGTH + format.macLength());
    }

    /** How much room the next piece may need, in bytes; not exactly what it fills. */
    public static int outputSize(int length) {
        return Math.addExact(length, AesCbc.BLOCK_LENGTH);
    }

    /** Decrypts the next piece of the blob: what is certainly plaintext of it. */
    public byte[] update(byte[] blob, int offset, int length) {
        byte[] plaintext = new byte[outputSize(length)];
        return Arrays.copyOf(plaintext, update(blob, offset, length, plaintext, 0));
    }

    /**
     * Decrypts the next piece of the blob into an array of the caller's.
     *
     * @param plaintext another array than {@code blob}, with room for {@link #outputSize} bytes from {@code plaintextOffset} on
     * @return how many bytes it wrote
     */
    public int update(byte[] blob, int offset, int length, byte[] plaintext, int plaintextOffset) {
        Output output = new Output(plaintext, plaintextOffset);
        end.accept(blob, offset, length, output::append);
        hash.await();
        return output.position - plaintextOffset;
    }

    /**
     * The end of the plaintext.
     *
     * @throws Rejection bad-padding; bad-plaintext-hash
     */
    public byte[] finish() {
        byte[] block = new byte[2 * AesCbc.BLOCK_LENGTH];
        BlockCipher.update(cipher, end.end(), 0, AesCbc.BLOCK_LENGTH, block, 0);
        byte[] last = Arrays.copyOf(block, Pkcs7.contentLength(Arrays.copyOf(block, AesCbc.BLOCK_LENGTH)));
        hash(last, 0, last.length);
        requirePlaintextHash(hash.digest());
        return last;
    }

    byte[] decryptAll(byte[] blob) {
        byte[] plaintext = new byte[outputSize(blob.length)];
        int written = update(blob, 0, blob.length, plaintext, 0);
        byte[] last = finish();
        System.arraycopy(last, 0, plaintext, written, last.length);
        return Arrays.copyOf(plaintext, written + last.length);
    }

    private void hash(byte[] plaintext, int offset, int length) {
        if (plaintextHash.length > 0) {
            hash.update(plaintext, offset, length);
        }
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

    /** Where plaintext goes. */
    private final class Output {
        private final byte[] bytes;
        private int position;

        Output(byte[] bytes, int position) {
            this.bytes = bytes;
            this.position = position;
        }

        void append(byte[] ciphertext, int offset, int length) {
            for (int done = 0; done < length; done += HashBeside.STRETCH) {
                int count = Math.min(HashBeside.STRETCH, length - done);
                int written = BlockCipher.update(cipher, ciphertext, offset + done, count, bytes, position);
                hash(bytes, position, written);
                position += written;
            }
        }
    }
}
