package org.sealcheck.bench.media;

import java.util.Random;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.messenger.media.BlobFormat;
import org.sealcheck.reference.messenger.media.MediaEncryption;
import org.sealcheck.reference.messenger.media.MediaType;

/**
 * What is encrypted and read.
 *
 * @param plaintext any bytes, whole pieces
 * @param sent the whole blob, and its hashes
 */
record Attachment(byte[] plaintext, MediaEncryption.Encrypted sent) {
    /** The same media key every time, so that one blob can be read again and again. */
    static final Entropy ENTROPY = byte[]::new;

    static Attachment of(int mebibytes) {
        byte[] plaintext = new byte[mebibytes << 20];
        new Random(1).nextBytes(plaintext);
        return new Attachment(plaintext, MediaEncryption.encrypt(BlobFormat.WA10, MediaType.IMAGE, plaintext, ENTROPY));
    }

    /** Bytes. */
    int size() {
        return plaintext.length;
    }
}
