package org.sealcheck.reference.signal.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.wire.proto.SignalMessages.SignalMessageFields;

/**
 * A SignalMessage that is well-formed and may still be a forgery (WIRE-001).
 *
 * <pre>{@code version byte || protobuf {1 ratchetKey, 2 counter, 3 previousCounter, 4 ciphertext} || MAC (8 bytes)}</pre>
 */
public final class ReceivedMessage {
    private final byte[] body;
    private final PublicKey ratchetKey;
    private final SignalMessageFields fields;

    private ReceivedMessage(byte[] body, PublicKey ratchetKey, SignalMessageFields fields) {
        this.body = body;
        this.ratchetKey = ratchetKey;
        this.fields = fields;
    }

    /**
     * Reads a message as received (WIRE-002, WIRE-003, WIRE-007, WIRE-008). Its MAC is not looked at.
     *
     * @throws Rejection bad-message, legacy-version, unknown-version, missing-field, or why the ratchet key is refused
     */
    public static ReceivedMessage parse(byte[] body) {
        requireLength(body);
        MessageVersion.requireSupported(MessageVersion.of(body[0]));
        SignalMessageFields fields = fields(body);
        requireField(fields.hasRatchetKey(), "ratchetKey");
        requireField(fields.hasCounter(), "counter");
        requireField(fields.hasCiphertext(), "ciphertext");
        PublicKey ratchetKey = PublicKey.receive(fields.getRatchetKey().toByteArray());
        return new ReceivedMessage(body.clone(), ratchetKey, fields);
    }

    /**
     * Checks the MAC over the bytes as they were received (MSG-002, WIRE-004).
     *
     * @param sender the identity of the party it is from
     * @param receiver the identity of the party it is for
     * @param macKey 32 bytes
     * @throws Rejection bad-mac
     */
    public AuthenticMessage authenticate(IdentityKey sender, IdentityKey receiver, Secret macKey) {
        MessageMac.requireValid(MessageMac.compute(macKey, sender, receiver, versioned()), mac());
        return new AuthenticMessage(ciphertext());
    }

    /** The high nibble of the version byte. */
    public int version() {
        return MessageVersion.of(body[0]);
    }

    /** MSG-011. */
    public PublicKey ratchetKey() {
        return ratchetKey;
    }

    /** Unsigned 32 bits. */
    public long counter() {
        return Integer.toUnsignedLong(fields.getCounter());
    }

    /** Unsigned 32 bits; 0 if it is not there. Nothing depends on it. */
    public long previousCounter() {
        return Integer.toUnsignedLong(fields.getPreviousCounter());
    }

    public byte[] ciphertext() {
        return fields.getCiphertext().toByteArray();
    }

    private byte[] versioned() {
        return Arrays.copyOf(body, body.length - MessageMac.LENGTH);
    }

    private byte[] mac() {
        return Arrays.copyOfRange(body, body.length - MessageMac.LENGTH, body.length);
    }

    private static SignalMessageFields fields(byte[] body) {
        try {
            return SignalMessageFields.parseFrom(ByteString.copyFrom(body, 1, body.length - 1 - MessageMac.LENGTH));
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(
                    SignalReason.BAD_MESSAGE, "WIRE-008", "the SignalMessage is no protobuf: " + e.getMessage());
        }
    }

    private static void requireLength(byte[] body) {
        if (body.length < 1 + MessageMac.LENGTH) {
            throw new Rejection(
                    SignalReason.BAD_MESSAGE,
                    "WIRE-008",
                    "a SignalMessage has at least 9 bytes, a version and a MAC, this one " + body.length);
        }
    }

    private static void requireField(boolean present, String name) {
        if (!present) {
            throw new Rejection(SignalReason.MISSING_FIELD, "WIRE-002", "the SignalMessage has no " + name);
        }
    }
}
