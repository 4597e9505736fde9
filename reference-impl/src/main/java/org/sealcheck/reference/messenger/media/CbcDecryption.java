package org.sealcheck.reference.messenger.media;

import javax.crypto.Cipher;
import org.sealcheck.reference.crypto.AesCbc;

/**
 * Decrypts a ciphertext piece by piece (MEDIA-004), the two halves of a large piece beside each other: to decrypt a block, CBC
 * needs the block before it and nothing else. Mutable, for one stream.
 */
final class CbcDecryption {
    private static final int BLOCK = AesCbc.BLOCK_LENGTH;

    /** Bytes of a half from which on two are faster than one. */
    private static final int WORTHWHILE = 1 << 15;

    private final MediaKeys keys;
    private final Beside beside = new Beside();
    private Cipher cipher;
    private long taken;

    CbcDecryption(MediaKeys keys) {
        this.keys = keys;
        this.cipher = BlockCipher.decrypting(keys);
    }

    /** Writes the whole blocks that there are so far; how many bytes they are. */
    int update(byte[] input, int offset, int length, byte[] output, int outputOffset) {
        int done = Math.min(length, (int) (-taken & (BLOCK - 1)));
        int written = BlockCipher.update(cipher, input, offset, done, output, outputOffset);
        int half = (length - done) / (2 * BLOCK) * BLOCK;
        if (half >= WORTHWHILE) {
            halves(input, offset + done, half, output, outputOffset + written);
            done += 2 * half;
            written += 2 * half;
        }
        written += BlockCipher.update(cipher, input, offset + done, length - done, output, outputOffset + written);
        taken += length;
        return written;
    }

    private void halves(byte[] input, int offset, int half, byte[] output, int outputOffset) {
        Cipher second = BlockCipher.decryptingAfter(keys, input, offset + half);
        beside.run(half, () -> BlockCipher.update(second, input, offset + half, half, output, outputOffset + half));
        BlockCipher.update(cipher, input, offset, half, output, outputOffset);
        beside.await();
        cipher = second;
    }
}
