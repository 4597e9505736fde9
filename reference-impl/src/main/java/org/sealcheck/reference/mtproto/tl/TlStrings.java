package org.sealcheck.reference.mtproto.tl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.sealcheck.reference.Rejection;

/** How TL writes lengths and text. */
final class TlStrings {
    /** The longest string whose length is one byte (MT-TL-002). */
    static final int LONGEST_SHORT = 253;

    /** Begins a length of three bytes (MT-TL-003). */
    static final int LONG_FORM = 0xfe;

    /** The longest string there is, 2^24 - 1 bytes (MT-TL-003). */
    static final int LONGEST = 0xff_ffff;

    private TlStrings() {}

    /** The zeros after so many bytes, the length among them (MT-TL-004). */
    static int filling(int written) {
        return -written & 3;
    }

    /** MT-TL-024. */
    static void requireWritable(int length) {
        if (length > LONGEST) {
            throw new Rejection(
                    TlReason.STRING_TOO_LONG,
                    "MT-TL-024",
                    "a string has at most " + LONGEST + " bytes, this one " + length);
        }
    }

    /** MT-TL-020. */
    static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Rejection(TlReason.BAD_TEXT, "MT-TL-020", "a text of " + utf8.length + " bytes is no UTF-8");
        }
    }

    /** MT-TL-020. */
    static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new Rejection(
                    TlReason.BAD_TEXT, "MT-TL-020", "a text holds half a surrogate pair, which has no UTF-8");
        }
    }
}
