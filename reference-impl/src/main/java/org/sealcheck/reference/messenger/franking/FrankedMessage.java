package org.sealcheck.reference.messenger.franking;

import com.google.protobuf.ByteString;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.messenger.proto.MessengerContents.ApplicationMetadata;
import org.sealcheck.reference.messenger.proto.MessengerContents.ApplicationPayload;
import org.sealcheck.reference.messenger.proto.MessengerContents.ApplicationSubProtocol;
import org.sealcheck.reference.messenger.proto.MessengerContents.MessageApplication;
import org.sealcheck.reference.messenger.proto.MessengerContents.SubProtocol;

/**
 * A message as its sender makes it (FRANK-006 to FRANK-010): the nonce inside, the tag beside.
 *
 * <pre>{@code
 * M = { 1 payload { 4 { 1: 0, 2 { 1 content, 2: 1 } } }, 2 metadata { 8 N_F, 9: 0 } }
 * }</pre>
 *
 * @param message M, which is encrypted for every device
 * @param nonce 32 bytes, N_F, which stands in M and nowhere else
 * @param tag 32 bytes, T_F, which the server sees
 */
public record FrankedMessage(byte[] message, Secret nonce, byte[] tag) {
    /** The franking version: that M carries N_F and T_F covers M. */
    static final int VERSION = 0;

    private static final int CONTENT_VERSION = 1;

    /** @param content the consumer message, serialized */
    public static FrankedMessage of(byte[] content, Entropy entropy) {
        Secret nonce = newNonce(entropy);
        byte[] message = serialized(content, nonce);
        return new FrankedMessage(message, nonce, FrankingTag.compute(nonce, message));
    }

    /** FRANK-006: 256 random bits, for one message only. */
    private static Secret newNonce(Entropy entropy) {
        return Secret.of(entropy.bytes(FrankingTag.LENGTH));
    }

    /** FRANK-007. */
    private static byte[] serialized(byte[] content, Secret nonce) {
        return MessageApplication.newBuilder()
                .setPayload(ApplicationPayload.newBuilder()
                        .setSubProtocol(ApplicationSubProtocol.newBuilder()
                                .setFutureProof(0)
                                .setConsumer(SubProtocol.newBuilder()
                                        .setPayload(ByteString.copyFrom(content))
                                        .setVersion(CONTENT_VERSION))))
                .setMetadata(ApplicationMetadata.newBuilder()
                        .setFrankingKey(ByteString.copyFrom(nonce.toByteArray()))
                        .setFrankingVersion(VERSION))
                .build()
                .toByteArray();
    }
}
