package org.sealcheck.reference.mtproto.message;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.crypto.AesIge;

/** Bytes that came from outside and are to be encrypted or decrypted as they are. */
public final class Blocks {
    private Blocks() {}

    /**
     * The bytes, if they are whole blocks. Nothing is added to the last one (MT-ENC-019).
     *
     * @throws Rejection partial-block
     */
    public static byte[] whole(byte[] bytes) {
        requireWhole(bytes.length);
        return bytes;
    }

    private static void requireWhole(int length) {
        int over = length % AesIge.BLOCK_LENGTH;
        if (over != 0) {
            throw new Rejection(
                    MessageReason.PARTIAL_BLOCK,
                    "MT-ENC-019",
                    "AES-IGE takes whole blocks of 16 bytes, not " + over + " more");
        }
    }
}
