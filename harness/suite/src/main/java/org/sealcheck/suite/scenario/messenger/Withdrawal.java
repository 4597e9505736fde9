package org.sealcheck.suite.scenario.messenger;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sealcheck.contract.Bytes;

/** Application payloads that the harness makes: a withdrawal, which is a control message, and a text (BACK-002). */
public final class Withdrawal {
    private Withdrawal() {}

    /** Says that a message is withdrawn. */
    public static Bytes of(String chat, String messageId) {
        return Bytes.of(field(1, field(2, field(1, field(1, key(chat, messageId))))));
    }

    /** A text, which is content. */
    public static Bytes text(String text) {
        return Bytes.of(field(1, field(1, field(1, field(1, text.getBytes(StandardCharsets.UTF_8))))));
    }

    /** A withdrawal that has a text with it, in a field of its own. */
    public static Bytes withText(String chat, String messageId, String text) {
        byte[] smuggled = field(15, text.getBytes(StandardCharsets.UTF_8));
        byte[] key = key(chat, messageId);
        byte[] revoke = concat(field(1, key), smuggled);
        return Bytes.of(field(1, field(2, field(1, revoke))));
    }

    private static byte[] key(String chat, String messageId) {
        return concat(
                field(1, chat.getBytes(StandardCharsets.UTF_8)),
                concat(new byte[] {0x10, 1}, field(3, messageId.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] field(int number, byte[] value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            out.writeByteArray(number, value);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
