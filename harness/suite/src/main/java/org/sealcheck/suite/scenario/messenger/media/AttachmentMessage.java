package org.sealcheck.suite.scenario.messenger.media;

import java.nio.charset.StandardCharsets;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.suite.vector.kit.Protobuf;

/** The content of a message that carries an attachment, as the deployed schema has it (MEDIA-007). */
public final class AttachmentMessage {
    public static final int PLAINTEXT_HASH = 1;
    public static final int MEDIA_KEY = 2;
    public static final int BLOB_HASH = 3;
    public static final int POINTER = 4;

    private AttachmentMessage() {}

    /** What readers need of an attachment. */
    public static Protobuf integral(Bytes mediaKey, Bytes blobHash, String pointer) {
        return Protobuf.empty()
                .bytes(MEDIA_KEY, mediaKey)
                .bytes(BLOB_HASH, blobHash)
                .bytes(POINTER, Bytes.of(pointer.getBytes(StandardCharsets.UTF_8)));
    }

    /** The content around it. */
    public static Bytes content(MediaType type, Protobuf integral) {
        Bytes transport = wrapped(1, wrapped(1, wrapped(1, integral.encode())));
        Bytes subProtocol = Protobuf.empty().bytes(1, transport).varint(2, 1).encode();
        return wrapped(1, wrapped(1, wrapped(field(type), wrapped(1, subProtocol))));
    }

    private static int field(MediaType type) {
        return switch (type) {
            case IMAGE -> 2;
            case DOCUMENT -> 7;
            case AUDIO -> 8;
            case VIDEO -> 9;
            case STICKER -> 12;
        };
    }

    private static Bytes wrapped(int field, Bytes message) {
        return Protobuf.empty().bytes(field, message).encode();
    }
}
