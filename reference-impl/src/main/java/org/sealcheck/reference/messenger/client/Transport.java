package org.sealcheck.reference.messenger.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.client.proto.MessengerTransport.MessageTransport;
import org.sealcheck.reference.messenger.journal.MessageKind;

/**
 * What a pairwise session carries: the content, and for the sender's own devices the chat it was sent in.
 *
 * @param destination only in copies for the sender's own devices (FAN-008)
 */
public record Transport(MessageKind kind, byte[] content, Optional<String> destination) {

    byte[] write() {
        MessageTransport.SubProtocol body = MessageTransport.SubProtocol.newBuilder()
                .setPayload(ByteString.copyFrom(content))
                .build();
        MessageTransport.Payload.Builder payload = MessageTransport.Payload.newBuilder();
        MessageTransport.Builder message = MessageTransport.newBuilder()
                .setPayload(
                        switch (kind) {
                            case CONTENT -> payload.setApplication(body);
                            case CONTROL -> payload.setControl(body);
                        });
        destination.ifPresent(chat -> message.setProtocol(MessageTransport.Protocol.newBuilder()
                .setIntegral(MessageTransport.Integral.newBuilder()
                        .setDeviceSent(MessageTransport.DeviceSent.newBuilder().setDestination(chat)))));
        return message.build().toByteArray();
    }

    /** @throws Rejection bad-transport */
    static Transport parse(byte[] plaintext) {
        MessageTransport message = message(plaintext);
        MessageTransport.Payload payload = message.getPayload();
        if (payload.hasApplication() == payload.hasControl()) {
            throw bad("it has not exactly one of content and control");
        }
        MessageTransport.SubProtocol body = payload.hasControl() ? payload.getControl() : payload.getApplication();
        MessageTransport.Integral integral = message.getProtocol().getIntegral();
        return new Transport(
                payload.hasControl() ? MessageKind.CONTROL : MessageKind.CONTENT,
                body.getPayload().toByteArray(),
                integral.hasDeviceSent() ? Optional.of(integral.getDeviceSent().getDestination()) : Optional.empty());
    }

    private static MessageTransport message(byte[] plaintext) {
        try {
            return MessageTransport.parseFrom(plaintext);
        } catch (InvalidProtocolBufferException e) {
            throw bad("it is no protobuf");
        }
    }

    private static Rejection bad(String why) {
        return new Rejection(ClientReason.BAD_TRANSPORT, "FAN-008", "no transport message: " + why);
    }
}
