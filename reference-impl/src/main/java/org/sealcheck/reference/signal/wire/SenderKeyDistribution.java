package org.sealcheck.reference.signal.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.wire.proto.SignalMessages.SenderKeyDistributionFields;

/**
 * What the members of a group are given of a sender key (GRP-008, GRP-023).
 *
 * <pre>{@code version byte || protobuf {1 id, 2 iteration, 3 chainKey, 4 signingKey}}</pre>
 *
 * <p>It is secret and carries no signature: the pairwise session that it travels in makes it both secret and authentic
 * (GRP-003).
 *
 * @param keyId of the sender key: unsigned 32 bits
 * @param iteration of the first message that can be read with it: unsigned 32 bits
 * @param chainKey 32 bytes
 */
public record SenderKeyDistribution(long keyId, long iteration, Secret chainKey, PublicKey signingKey) {
    private static final int CHAIN_KEY_LENGTH = 32;

    /**
     * Reads a distribution as received (GRP-021, GRP-023 to GRP-026, GRP-042).
     *
     * @throws Rejection bad-message, legacy-version, unknown-version, missing-field, bad-chain-key, or why the
     *     signature key is refused
     */
    public static SenderKeyDistribution parse(byte[] body) {
        requireLength(body);
        requireVersion(body[0]);
        SenderKeyDistributionFields fields = fields(body);
        requireField(fields.hasId(), "id");
        requireField(fields.hasIteration(), "iteration");
        requireField(fields.hasChainKey(), "chain key");
        requireField(fields.hasSigningKey(), "signature key");
        requireChainKey(fields.getChainKey().size());
        return new SenderKeyDistribution(
                Integer.toUnsignedLong(fields.getId()),
                Integer.toUnsignedLong(fields.getIteration()),
                Secret.of(fields.getChainKey().toByteArray()),
                PublicKey.receive(fields.getSigningKey().toByteArray()));
    }

    /** Version byte and protobuf with all four fields (GRP-027). */
    public byte[] write() {
        SenderKeyDistributionFields fields = SenderKeyDistributionFields.newBuilder()
                .setId((int) keyId)
                .setIteration((int) iteration)
                .setChainKey(UnsafeByteOperations.unsafeWrap(chainKey.toByteArray()))
                .setSigningKey(UnsafeByteOperations.unsafeWrap(signingKey.encoded()))
                .build();
        return Concatenation.of(new byte[] {MessageVersion.BYTE}, fields.toByteArray());
    }

    private static void requireVersion(byte versionByte) {
        MessageVersion.requireSupported(MessageVersion.of(versionByte));
    }

    private static SenderKeyDistributionFields fields(byte[] body) {
        try {
            return SenderKeyDistributionFields.parseFrom(ByteString.copyFrom(body, 1, body.length - 1));
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(
                    SignalReason.BAD_MESSAGE,
                    "GRP-026",
                    "the SenderKeyDistributionMessage is no protobuf: " + e.getMessage());
        }
    }

    private static void requireLength(byte[] body) {
        if (body.length == 0) {
            throw new Rejection(
                    SignalReason.BAD_MESSAGE,
                    "GRP-026",
                    "a SenderKeyDistributionMessage has a version byte, this one is empty");
        }
    }

    private static void requireField(boolean present, String name) {
        if (!present) {
            throw new Rejection(
                    SignalReason.MISSING_FIELD, "GRP-024", "the SenderKeyDistributionMessage has no " + name);
        }
    }

    private static void requireChainKey(int length) {
        if (length != CHAIN_KEY_LENGTH) {
            throw new Rejection(SignalReason.BAD_CHAIN_KEY, "GRP-042", "a chain key has 32 bytes, this one " + length);
        }
    }
}
