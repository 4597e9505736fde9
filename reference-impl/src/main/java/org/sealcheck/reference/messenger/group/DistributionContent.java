package org.sealcheck.reference.messenger.group;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.group.proto.MessengerGroups.DistributionTransport;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/**
 * A sender key as the plaintext of a pairwise message (GRP-051).
 *
 * @param distribution as received
 */
record DistributionContent(String groupId, byte[] distribution) {

    static byte[] write(String groupId, SenderKeyDistribution distribution) {
        return DistributionTransport.newBuilder()
                .setProtocol(DistributionTransport.Protocol.newBuilder()
                        .setAncillary(DistributionTransport.Ancillary.newBuilder()
                                .setSenderKeyDistribution(DistributionTransport.SenderKeyDistribution.newBuilder()
                                        .setGroupId(groupId)
                                        .setMessage(ByteString.copyFrom(distribution.write())))))
                .build()
                .toByteArray();
    }

    /** @throws Rejection no-distribution */
    static DistributionContent parse(byte[] plaintext) {
        DistributionTransport.SenderKeyDistribution content =
                fields(plaintext).getProtocol().getAncillary().getSenderKeyDistribution();
        requirePresent(content.hasGroupId() && content.hasMessage());
        return new DistributionContent(
                content.getGroupId(), content.getMessage().toByteArray());
    }

    private static DistributionTransport fields(byte[] plaintext) {
        try {
            return DistributionTransport.parseFrom(plaintext);
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(
                    GroupReason.NO_DISTRIBUTION, "GRP-051", "the plaintext is no transport message: " + e.getMessage());
        }
    }

    private static void requirePresent(boolean present) {
        if (!present) {
            throw new Rejection(GroupReason.NO_DISTRIBUTION, "GRP-051", "the message carries no sender key");
        }
    }
}
