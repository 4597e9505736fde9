package org.sealcheck.reference.signal.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.XEdDsa;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.keys.Signature;
import org.sealcheck.reference.signal.wire.proto.SignalMessages.SenderKeyMessageFields;

/**
 * A group message that is well-formed and may still be a forgery (GRP-019).
 *
 * <pre>{@code version byte || protobuf {1 id, 2 iteration, 3 ciphertext} || signature (64 bytes)}</pre>
 *
 * <p>Neither the group nor the sender stands in it: who delivers it says which sender key it is tried with (GRP-018).
 */
public final class ReceivedSenderKeyMessage {
    private final byte[] body;
    private final SenderKeyMessageFields fields;

    private ReceivedSenderKeyMessage(byte[] body, SenderKeyMessageFields fields) {
        this.body = body;
        this.fields = fields;
    }

    /**
     * Reads a message as received (GRP-020, GRP-021, GRP-025, GRP-026). Its signature is not looked at.
     *
     * @throws Rejection bad-message, legacy-version, unknown-version or missing-field
     */
    public static ReceivedSenderKeyMessage parse(byte[] body) {
        requireLength(body);
        requireVersion(body[0]);
        SenderKeyMessageFields fields = fields(body);
        requireField(fields.hasId(), "id");
        requireField(fields.hasIteration(), "iteration");
        requireField(fields.hasCiphertext(), "ciphertext");
        return new ReceivedSenderKeyMessage(body.clone(), fields);
    }

    /**
     * Checks the signature over the bytes as they were received (GRP-012, GRP-022).
     *
     * @param signer the signature key that the sender distributed
     * @throws Rejection bad-signature
     */
    public AuthenticMessage authenticate(PublicKey signer) {
        requireSigned(signer);
        return new AuthenticMessage(ciphertext());
    }

    /** The high nibble of the version byte. */
    public int version() {
        return MessageVersion.of(body[0]);
    }

    /** Which of its sender's keys it was made with: unsigned 32 bits. */
    public long keyId() {
        return Integer.toUnsignedLong(fields.getId());
    }

    /** Its number in the chain of that key: unsigned 32 bits. */
    public long iteration() {
        return Integer.toUnsignedLong(fields.getIteration());
    }

    public byte[] ciphertext() {
        return fields.getCiphertext().toByteArray();
    }

    private void requireSigned(PublicKey signer) {
        signature().requireValid(signer, versioned());
    }

    private byte[] versioned() {
        return Arrays.copyOf(body, body.length - XEdDsa.SIGNATURE_LENGTH);
    }

    private Signature signature() {
        return new Signature(Arrays.copyOfRange(body, body.length - XEdDsa.SIGNATURE_LENGTH, body.length));
    }

    private static void requireVersion(byte versionByte) {
        MessageVersion.requireSupported(MessageVersion.of(versionByte));
    }

    private static SenderKeyMessageFields fields(byte[] body) {
        try {
            return SenderKeyMessageFields.parseFrom(
                    ByteString.copyFrom(body, 1, body.length - 1 - XEdDsa.SIGNATURE_LENGTH));
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(
                    SignalReason.BAD_MESSAGE, "GRP-026", "the SenderKeyMessage is no protobuf: " + e.getMessage());
        }
    }

    private static void requireLength(byte[] body) {
        if (body.length < 1 + XEdDsa.SIGNATURE_LENGTH) {
            throw new Rejection(
                    SignalReason.BAD_MESSAGE,
                    "GRP-026",
                    "a SenderKeyMessage has at least 65 bytes, a version and a signature, this one " + body.length);
        }
    }

    private static void requireField(boolean present, String name) {
        if (!present) {
            throw new Rejection(SignalReason.MISSING_FIELD, "GRP-020", "the SenderKeyMessage has no " + name);
        }
    }
}
