package org.sealcheck.reference.messenger.franking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sealcheck.reference.Rejection;

/**
 * A context as bytes, profile franking-frctx1 (FRANK-025): two contexts never have one encoding.
 *
 * <pre>{@code
 * "E2EE-CONF-FRANK-CTX-1" || 00 || string sender || uint32 device || string thread || string message id
 *     || uint64 timestamp || uint32 epoch
 * string = uint16 length || UTF-8;  all numbers big-endian
 * }</pre>
 */
public final class ContextEncoding {
    private static final byte[] LABEL = "E2EE-CONF-FRANK-CTX-1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_STRING = 0xffff;

    private ContextEncoding() {}

    /** @throws IllegalArgumentException if an id has more than 65,535 bytes */
    public static byte[] encode(Context context) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(LABEL);
            writeString(out, context.senderId());
            out.writeInt((int) context.senderDevice());
            writeString(out, context.threadId());
            writeString(out, context.messageId());
            out.writeLong(context.timestamp());
            out.writeInt((int) context.epoch());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing fails in memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The context with exactly this encoding.
     *
     * @throws Rejection bad-context
     */
    public static Context decode(byte[] encoded) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            requireLabel(in.readNBytes(LABEL.length));
            Context context = new Context(
                    readString(in),
                    Integer.toUnsignedLong(in.readInt()),
                    readString(in),
                    readString(in),
                    in.readLong(),
                    Integer.toUnsignedLong(in.readInt()));
            requireEnd(in.available());
            return context;
        } catch (IOException e) {
            throw bad("it ends too early, or an id is no UTF-8");
        }
    }

    private static void writeString(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > MAX_STRING) {
            throw new IllegalArgumentException("an id has " + utf8.length + " bytes, at most 65535 fit");
        }
        out.writeShort(utf8.length);
        out.write(utf8);
    }

    private static String readString(DataInputStream in) throws IOException {
        byte[] utf8 = new byte[in.readUnsignedShort()];
        in.readFully(utf8);
        return text(utf8);
    }

    /** Strict: what is no UTF-8 would be read as replacement characters, and many encodings would be one context. */
    private static String text(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private static void requireLabel(byte[] label) {
        if (!Arrays.equals(label, LABEL)) {
            throw bad("it has another label");
        }
    }

    private static void requireEnd(int rest) {
        if (rest != 0) {
            throw bad(rest + " bytes follow its end");
        }
    }

    private static Rejection bad(String why) {
        return new Rejection(FrankingReason.BAD_CONTEXT, "FRANK-025", "not the encoding of a context: " + why);
    }
}
