package org.sealcheck.reference.messenger.media;

import java.util.Arrays;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.AesCbc;

/** The padding of the last block: n bytes of value n, 1 to 16 (RFC 5652 section 6.3; MEDIA-014). */
final class Pkcs7 {
    private Pkcs7() {}

    /** The padding after {@code length} bytes of plaintext. */
    static byte[] padding(long length) {
        int count = AesCbc.BLOCK_LENGTH - (int) (length % AesCbc.BLOCK_LENGTH);
        byte[] padding = new byte[count];
        Arrays.fill(padding, (byte) count);
        return padding;
    }

    /**
     * How many bytes of the last block are plaintext. To be asked of authentic bytes only: its answer is an oracle.
     *
     * @param block 16 bytes
     * @return 0 to 15
     * @throws Rejection bad-padding
     */
    static int contentLength(byte[] block) {
        int count = block[block.length - 1] & 0xff;
        if (count < 1 || count > block.length || !endsWith(block, count)) {
            throw new Rejection(MediaReason.BAD_PADDING, "MEDIA-014", "the attachment's padding is not PKCS#7");
        }
        return block.length - count;
    }

    private static boolean endsWith(byte[] block, int count) {
        for (int i = block.length - count; i < block.length; i++) {
            if (block[i] != (byte) count) {
                return false;
            }
        }
        return true;
    }
}
