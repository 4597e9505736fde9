package org.sealcheck.reference.mtproto.message;

import java.util.Arrays;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.mtproto.crypto.AesIge;

/**
 * A packet as it travels, which may be a forgery (MT-ENC-008).
 *
 * <pre>{@code key fingerprint (8 bytes) || msg_key (16 bytes) || ciphertext (whole blocks of 16)}</pre>
 */
public final class Packet {
    /** Bytes of a message key. */
    public static final int MESSAGE_KEY_LENGTH = 16;

    private static final int HEADER_LENGTH = KeyFingerprint.LENGTH + MESSAGE_KEY_LENGTH;

    private final byte[] bytes;

    private Packet(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a packet as received. What is refused here anybody can see who sees the packet.
     *
     * @throws Rejection bad-packet (MT-ENC-015)
     */
    public static Packet parse(byte[] bytes) {
        requireBlock(bytes);
        requireWholeBlocks(bytes);
        return new Packet(bytes.clone());
    }

    static byte[] encode(KeyFingerprint fingerprint, byte[] messageKey, byte[] ciphertext) {
        return Concatenation.of(fingerprint.toByteArray(), messageKey, ciphertext);
    }

    /** Which key it says it is encrypted with. */
    public KeyFingerprint fingerprint() {
        return KeyFingerprint.of(Arrays.copyOf(bytes, KeyFingerprint.LENGTH));
    }

    /** 16 bytes. */
    byte[] messageKey() {
        return Arrays.copyOfRange(bytes, KeyFingerprint.LENGTH, HEADER_LENGTH);
    }

    /** Whole blocks; what is left over is left out. */
    byte[] ciphertext() {
        int blocks = (bytes.length - HEADER_LENGTH) / AesIge.BLOCK_LENGTH;
        return Arrays.copyOfRange(bytes, HEADER_LENGTH, HEADER_LENGTH + blocks * AesIge.BLOCK_LENGTH);
    }

    private static void requireBlock(byte[] bytes) {
        if (bytes.length < HEADER_LENGTH + AesIge.BLOCK_LENGTH) {
            throw new Rejection(
                    MessageReason.BAD_PACKET,
                    "MT-ENC-014",
                    "a packet has at least 40 bytes, a fingerprint, a message key and one block, this one "
                            + bytes.length);
        }
    }

    private static void requireWholeBlocks(byte[] bytes) {
        int over = (bytes.length - HEADER_LENGTH) % AesIge.BLOCK_LENGTH;
        if (over != 0) {
            throw new Rejection(
                    MessageReason.BAD_PACKET, "MT-ENC-015", over + " bytes follow the last whole block of the packet");
        }
    }
}
