package org.sealcheck.suite.scenario.messenger.franking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingContext;
import org.sealcheck.suite.scenario.Hmac;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Protobuf;

/** The equations of spec/messenger/franking.md, calculated independently of any implementation. */
public final class FrankingFormulas {
    public static final int PAYLOAD = 1;
    public static final int METADATA = 2;
    public static final int NONCE = 8;
    public static final int VERSION = 9;

    private static final String CONTEXT_LABEL = "E2EE-CONF-FRANK-CTX-1\0";

    private FrankingFormulas() {}

    /** M of a content: FRANK-007. */
    public static Protobuf message(Bytes content, Bytes nonce) {
        return message(content, metadata(nonce));
    }

    public static Protobuf message(Bytes content, Protobuf metadata) {
        Protobuf consumer = Protobuf.empty().bytes(1, content).varint(2, 1);
        Protobuf subProtocol = Protobuf.empty().varint(1, 0).bytes(2, consumer.encode());
        Protobuf payload = Protobuf.empty().bytes(4, subProtocol.encode());
        return Protobuf.empty().bytes(PAYLOAD, payload.encode()).bytes(METADATA, metadata.encode());
    }

    public static Protobuf metadata(Bytes nonce) {
        return Protobuf.empty().bytes(NONCE, nonce).varint(VERSION, 0);
    }

    /** The content that a text is. */
    public static Bytes text(String text) {
        Protobuf message = Protobuf.empty().bytes(1, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
        return consumer(Protobuf.empty().bytes(1, message.encode()));
    }

    /** A revocation: nothing that anybody is shown. */
    public static Bytes revocation() {
        Protobuf revoke = Protobuf.empty().bytes(1, Bytes.empty());
        return Protobuf.empty()
                .bytes(1, Protobuf.empty().bytes(2, revoke.encode()).encode())
                .encode();
    }

    /** A revocation with a text beside it. */
    public static Bytes revocationWithText(String text) {
        Protobuf message = Protobuf.empty().bytes(1, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
        Protobuf content = Protobuf.empty().bytes(1, message.encode());
        Protobuf payload = Protobuf.empty().bytes(2, Bytes.empty()).bytes(1, content.encode());
        return Protobuf.empty().bytes(1, payload.encode()).encode();
    }

    private static Bytes consumer(Protobuf content) {
        Protobuf payload = Protobuf.empty().bytes(1, content.encode());
        return Protobuf.empty().bytes(1, payload.encode()).encode();
    }

    /** FRANK-008. */
    public static Bytes frankingTag(Bytes nonce, Bytes message) {
        return Bytes.of(Hmac.sha256(nonce, message));
    }

    /** FRANK-011. */
    public static Bytes reportingTag(Bytes key, Bytes frankingTag, Bytes context) {
        return Bytes.of(Hmac.sha256(key, frankingTag, context));
    }

    /** FRANK-025. */
    public static Bytes context(FrankingContext context) {
        return Deviations.concat(
                Bytes.of(CONTEXT_LABEL.getBytes(StandardCharsets.US_ASCII)),
                string(context.senderId()),
                uint32(context.senderDevice()),
                string(context.threadId()),
                string(context.messageId()),
                Bytes.of(ByteBuffer.allocate(8).putLong(context.timestamp()).array()),
                uint32(context.epoch()));
    }

    private static Bytes string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return Bytes.of(ByteBuffer.allocate(2 + utf8.length)
                .putShort((short) utf8.length)
                .put(utf8)
                .array());
    }

    private static Bytes uint32(long value) {
        return Bytes.of(ByteBuffer.allocate(4).putInt((int) value).array());
    }
}
