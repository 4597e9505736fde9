package org.sealcheck.reference.signal.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.OptionalLong;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.wire.proto.SignalMessages.PreKeySignalMessageFields;

/**
 * A PreKeySignalMessage that is well-formed (WIRE-005). It has no MAC of its own: all it says becomes credible only
 * when the message inside authenticates under the keys it leads to.
 *
 * <pre>{@code version byte || protobuf {1 preKeyId, 2 baseKey, 3 identityKey, 4 message, 5 registrationId, 6 signedPreKeyId}}</pre>
 *
 * @param registrationId of the sender, unsigned 32 bits; 0 if it is not there
 * @param preKeyId the one-time prekey used, unsigned 32 bits, if any
 * @param signedPreKeyId unsigned 32 bits
 * @param baseKey the sender's ephemeral
 * @param identityKey the sender's claimed identity
 * @param message the SignalMessage inside
 * @param messageBody the same as received
 */
public record ReceivedPreKeyMessage(
        int version,
        long registrationId,
        OptionalLong preKeyId,
        long signedPreKeyId,
        PublicKey baseKey,
        IdentityKey identityKey,
        ReceivedMessage message,
        ByteString messageBody) {

    /**
     * Reads a message as received, the one inside included (WIRE-003, WIRE-006, WIRE-007, WIRE-008, WIRE-010).
     *
     * @throws Rejection bad-message, legacy-version, unknown-version, version-mismatch, missing-field, or why a key is
     *     refused
     */
    public static ReceivedPreKeyMessage parse(byte[] body) {
        requireLength(body);
        int version = MessageVersion.of(body[0]);
        MessageVersion.requireSupported(version);
        PreKeySignalMessageFields fields = fields(body);
        requireField(fields.hasBaseKey(), "baseKey");
        requireField(fields.hasIdentityKey(), "identityKey");
        requireField(fields.hasMessage(), "message");
        requireField(fields.hasSignedPreKeyId(), "signedPreKeyId");
        return new ReceivedPreKeyMessage(
                version,
                Integer.toUnsignedLong(fields.getRegistrationId()),
                preKeyId(fields),
                Integer.toUnsignedLong(fields.getSignedPreKeyId()),
                PublicKey.receive(fields.getBaseKey().toByteArray()),
                new IdentityKey(PublicKey.receive(fields.getIdentityKey().toByteArray())),
                inner(version, fields.getMessage()),
                fields.getMessage());
    }

    private static OptionalLong preKeyId(PreKeySignalMessageFields fields) {
        return fields.hasPreKeyId()
                ? OptionalLong.of(Integer.toUnsignedLong(fields.getPreKeyId()))
                : OptionalLong.empty();
    }

    private static ReceivedMessage inner(int outerVersion, ByteString message) {
        if (!message.isEmpty()) {
            MessageVersion.requireSame(outerVersion, MessageVersion.of(message.byteAt(0)));
        }
        return ReceivedMessage.parse(message.toByteArray());
    }

    private static PreKeySignalMessageFields fields(byte[] body) {
        try {
            return PreKeySignalMessageFields.parseFrom(ByteString.copyFrom(body, 1, body.length - 1));
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(
                    SignalReason.BAD_MESSAGE, "WIRE-008", "the PreKeySignalMessage is no protobuf: " + e.getMessage());
        }
    }

    private static void requireLength(byte[] body) {
        if (body.length == 0) {
            throw new Rejection(
                    SignalReason.BAD_MESSAGE,
                    "WIRE-008",
                    "a PreKeySignalMessage has a version byte, this one is empty");
        }
    }

    private static void requireField(boolean present, String name) {
        if (!present) {
            throw new Rejection(SignalReason.MISSING_FIELD, "WIRE-006", "the PreKeySignalMessage has no " + name);
        }
    }
}
