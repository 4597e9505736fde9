package org.sealcheck.reference.messenger.media;

import java.util.Arrays;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.crypto.AesCbc;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.Secret;

/**
 * Encrypts one attachment of any size piece by piece, in memory that does not grow with it (MEDIA-001 to MEDIA-005).
 *
 * <pre>{@code ciphertext = AES-256-CBC(cipherKey, iv, plaintext with PKCS#7 padding); blob = ciphertext || mac}</pre>
 *
 * <p>Mutable, for one attachment and one thread: a stream is not a state that anybody goes back to.
 */
public final class MediaEncryption {
    /** Bytes that still lie in a core's cache when all of them are encrypted. */
    private static final int CACHED = 2 * HashBeside.STRETCH;

    private final BlobFormat format;
    private final Secret mediaKey;
    private final Cipher cipher;
    private final BlobDigests digests;
    private final @Nullable HashBeside plaintextHash;
    private long taken;

    private MediaEncryption(BlobFormat format, Secret mediaKey, MediaKeys keys, @Nullable HashBeside plaintextHash) {
        this.format = format;
        this.mediaKey = mediaKey;
        this.cipher = BlockCipher.encrypting(keys);
        this.digests = new BlobDigests(format, keys);
        this.plaintextHash = plaintextHash;
    }

    /** Begins an attachment under a media key of its own (MEDIA-002). */
    public static MediaEncryption start(BlobFormat format, MediaType type, Entropy entropy) {
        return start(format, type, entropy, new HashBeside());
    }

    /** The same for whoever tells its readers no hash of the plaintext, which MEDIA-017 leaves open: there will be none. */
    public static MediaEncryption startWithoutPlaintextHash(BlobFormat format, MediaType type, Entropy entropy) {
        return start(format, type, entropy, null);
    }

    private static MediaEncryption start(
            BlobFormat format, MediaType type, Entropy entropy, @Nullable HashBeside plaintextHash) {
        Secret mediaKey = MediaKeys.newMediaKey(entropy);
        return new MediaEncryption(format, mediaKey, MediaKeys.derive(mediaKey, type), plaintextHash);
    }

    /** Encrypts a whole attachment. */
    public static Encrypted encrypt(BlobFormat format, MediaType type, byte[] plaintext, Entropy entropy) {
        MediaEncryption encryption = start(format, type, entropy);
        byte[] blob = new byte[plaintext.length + Pkcs7.padding(plaintext.length).length + format.macLength()];
        int written = encryption.update(plaintext, 0, plaintext.length, blob, 0);
        Encrypted end = encryption.finish();
        System.arraycopy(end.blob(), 0, blob, written, end.blob().length);
        return new Encrypted(blob, end.mediaKey(), end.blobHash(), end.plaintextHash());
    }

    /** How much room the next piece may need, in bytes; not exactly what it fills. */
    public static int outputSize(int length) {
        return Math.addExact(length, AesCbc.BLOCK_LENGTH);
    }

    /** Encrypts the next piece: the whole blocks there are so far. */
    public byte[] update(byte[] plaintext, int offset, int length) {
        byte[] ciphertext = new byte[cipher.getOutputSize(length)];
        int written = update(plaintext, offset, length, ciphertext, 0);
        return written == ciphertext.length ? ciphertext : Arrays.copyOf(ciphertext, written);
    }

    /**
     * Encrypts the next piece into an array of the caller's.
     *
     * @param blob another array than {@code plaintext}, with room for {@link #outputSize} bytes from {@code blobOffset} on
     * @return how many bytes it wrote
     */
    public int update(byte[] plaintext, int offset, int length, byte[] blob, int blobOffset) {
        hash(plaintext, offset, length);
        int written = 0;
        for (int done = 0; done < length; done += CACHED) {
            written += encrypted(plaintext, offset + done, Math.min(CACHED, length - done), blob, blobOffset + written);
        }
        taken += length;
        await();
        return written;
    }

    /** Encrypts the padding and appends the authenticator. */
    public Encrypted finish() {
        byte[] padding = Pkcs7.padding(taken);
        byte[] last = new byte[cipher.getOutputSize(padding.length)];
        encrypted(padding, 0, padding.length, last, 0);
        byte[] mac = Arrays.copyOf(digests.mac(), format.macLength());
        digests.authenticator(mac);
        byte[] hash = plaintextHash == null ? new byte[0] : plaintextHash.digest();
        return new Encrypted(Concatenation.of(last, mac), mediaKey, digests.blobHash(), hash);
    }

    /** Encrypts all, then authenticates it: so the hash, which starts in between, is done first. */
    private int encrypted(byte[] plaintext, int offset, int length, byte[] blob, int blobOffset) {
        int written = 0;
        for (int done = 0; done < length; done += HashBeside.STRETCH) {
            int count = Math.min(HashBeside.STRETCH, length - done);
            int fresh = BlockCipher.update(cipher, plaintext, offset + done, count, blob, blobOffset + written);
            digests.hash(blob, blobOffset + written, fresh);
            written += fresh;
        }
        digests.authenticate(blob, blobOffset, written);
        return written;
    }

    private void await() {
        digests.await();
        if (plaintextHash != null) {
            plaintextHash.await();
        }
    }

    private void hash(byte[] plaintext, int offset, int length) {
        if (plaintextHash != null) {
            plaintextHash.update(plaintext, offset, length);
        }
    }

    /**
     * An encrypted attachment, or what was left of it.
     *
     * @param blob the end of the blob that was not given out before
     * @param mediaKey 32 bytes
     * @param blobHash 32 bytes, SHA-256 of the whole blob (MEDIA-007, MEDIA-012)
     * @param plaintextHash 32 bytes, SHA-256 of the plaintext (MEDIA-017), or none
     */
    public record Encrypted(byte[] blob, Secret mediaKey, byte[] blobHash, byte[] plaintextHash) {}
}
