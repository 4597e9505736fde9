package org.sealcheck.reference.mtproto.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.sealcheck.reference.crypto.Concatenation;

/**
 * What is encrypted, as it came out of decryption: anything, until it is verified.
 *
 * <pre>{@code length of the body (4 bytes, little-endian) || body || padding}</pre>
 */
record Plaintext(byte[] bytes) {
    private static final int PREFIX = 4;

    /** MT-ENC-001. */
    static Plaintext of(byte[] body, byte[] padding) {
        return new Plaintext(Concatenation.of(prefix(body.length), body, padding));
    }

    private static byte[] prefix(int length) {
        return ByteBuffer.allocate(PREFIX)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array();
    }

    /** What the prefix says: any number of 32 bits. */
    int bodyLength() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    /** Whether there is a body of that length, made of whole TL words (MT-ENC-010). */
    boolean hasBody() {
        int length = bodyLength();
        return length > 0 & length % PREFIX == 0 & length <= bytes.length - PREFIX;
    }

    /** Bytes after the body; only if {@link #hasBody} it means something. */
    int paddingLength() {
        return bytes.length - PREFIX - bodyLength();
    }

    /** Length and body; everything if there is no such body, so that there is always something to hash. */
    byte[] withoutPadding() {
        return hasBody() ? Arrays.copyOf(bytes, PREFIX + bodyLength()) : bytes;
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, PREFIX, PREFIX + bodyLength());
    }
}
