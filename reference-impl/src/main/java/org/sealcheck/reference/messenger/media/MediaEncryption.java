package org.sealcheck.reference.messenger.media;

import java.util.Arrays;
import javax.crypto.Cipher;
import org.sealcheck.reference.Entropy;
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
    private final BlobFormat format;
    private final Secret mediaKey;
    private final Cipher cipher;
    private final BlobDigests digests;
    private final PlaintextDigest plaintextDigest = new PlaintextDigest();

    private MediaEncryption(BlobFormat format, Secret mediaKey, MediaKeys keys) {
        this.format = format;
        this.mediaKey = mediaKey;
        this.cipher = BlockCipher.encrypting(keys);
        this.digests = new BlobDigests(format, keys);
    }

    /** Begins an attachment under a media key of its own (MEDIA-002). */
    public static MediaEncryption start(BlobFormat format, MediaType type, Entropy entropy) {
        Secret mediaKey = MediaKeys.newMediaKey(entropy);
        return new MediaEncryption(format, mediaKey, MediaKeys.derive(mediaKey, type));
    }

    /** Encrypts a whole attachment. */
    public static Encrypted encrypt(BlobFormat format, MediaType type, byte[] plaintext, Entropy entropy) {
        MediaEncryption encryption = start(format, type, entropy);
        byte[] first = encryption.update(plaintext, 0, plaintext.length);
        Encrypted end = encryption.finish();
        return new Encrypted(Concatenation.of(first, end.blob()), end.mediaKey(), end.blobHash(), end.plaintextHash());
    }

    /** Encrypts the next piece: the whole blocks there are so far. */
    public byte[] update(byte[] plaintext, int offset, int length) {
        plaintextDigest.update(plaintext, offset, length);
        byte[] ciphertext = new byte[cipher.getOutputSize(length)];
        int written = BlockCipher.update(cipher, plaintext, offset, length, ciphertext, 0);
        digests.ciphertext(ciphertext, 0, written);
        plaintextDigest.await();
        return written == ciphertext.length ? ciphertext : Arrays.copyOf(ciphertext, written);
    }

    /** Encrypts the padding and appends the authenticator. */
    public Encrypted finish() {
        byte[] padding = Pkcs7.padding(plaintextDigest.length());
        byte[] last = new byte[cipher.getOutputSize(padding.length)];
        BlockCipher.update(cipher, padding, 0, padding.length, last, 0);
        digests.ciphertext(last, 0, last.length);
        byte[] mac = Arrays.copyOf(digests.mac(), format.macLength());
        digests.authenticator(mac);
        return new Encrypted(Concatenation.of(last, mac), mediaKey, digests.blobHash(), plaintextDigest.digest());
    }

    /**
     * An encrypted attachment, or what was left of it.
     *
     * @param blob the end of the blob that was not given out before
     * @param mediaKey 32 bytes
     * @param blobHash 32 bytes, SHA-256 of the whole blob (MEDIA-007, MEDIA-012)
     * @param plaintextHash 32 bytes, SHA-256 of the plaintext (MEDIA-017)
     */
    public record Encrypted(byte[] blob, Secret mediaKey, byte[] blobHash, byte[] plaintextHash) {}
}
