package org.sealcheck.reference.mtproto.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which key a packet is encrypted with: a check against mistakes, not against attackers, who can try 2^64 keys.
 *
 * @param value the eight bytes on the wire, read as a little-endian number as TL does
 */
public record KeyFingerprint(long value) {
    /** Bytes on the wire. */
    public static final int LENGTH = 8;

    /** @param bytes 8, as they stand on the wire and in the hash (MT-DH-013) */
    public static KeyFingerprint of(byte[] bytes) {
        return new KeyFingerprint(littleEndian(bytes).getLong());
    }

    /** 8 bytes, as on the wire. */
    public byte[] toByteArray() {
        byte[] bytes = new byte[LENGTH];
        littleEndian(bytes).putLong(value);
        return bytes;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public String toString() {
        return "%016x".formatted(Long.reverseBytes(value));
    }
}
