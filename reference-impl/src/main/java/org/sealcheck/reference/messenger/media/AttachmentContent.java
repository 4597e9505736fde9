package org.sealcheck.reference.messenger.media;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.messenger.proto.MessengerContents.Consumer;
import org.sealcheck.reference.messenger.proto.MessengerContents.ConsumerContent;
import org.sealcheck.reference.messenger.proto.MessengerContents.ConsumerPayload;
import org.sealcheck.reference.messenger.proto.MessengerContents.MediaIntegral;
import org.sealcheck.reference.messenger.proto.MessengerContents.MediaMessage;
import org.sealcheck.reference.messenger.proto.MessengerContents.MediaTransport;
import org.sealcheck.reference.messenger.proto.MessengerContents.SubProtocol;
import org.sealcheck.reference.messenger.proto.MessengerContents.TypedIntegral;
import org.sealcheck.reference.messenger.proto.MessengerContents.TypedTransport;

/**
 * The content of the message that carries an attachment (MEDIA-007).
 *
 * <pre>{@code
 * consumer message { 1 payload { 1 content { n media message { 1 { 1 transport, 2 version } } } } }
 * n         = 2 image, 7 document, 8 audio, 9 video, 12 sticker
 * transport = { 1 { 1 { 1 { 1 plaintext hash, 2 media key, 3 blob hash, 4 pointer } } } }, serialized for itself
 * }</pre>
 */
public final class AttachmentContent {
    private static final int TRANSPORT_VERSION = 1;

    private AttachmentContent() {}

    public static byte[] write(Attachment attachment) {
        TypedTransport transport = TypedTransport.newBuilder()
                .setIntegral(TypedIntegral.newBuilder()
                        .setTransport(MediaTransport.newBuilder().setIntegral(integral(attachment))))
                .build();
        MediaMessage message = MediaMessage.newBuilder()
                .setTransport(SubProtocol.newBuilder()
                        .setPayload(transport.toByteString())
                        .setVersion(TRANSPORT_VERSION))
                .build();
        return Consumer.newBuilder()
                .setPayload(ConsumerPayload.newBuilder().setContent(content(attachment.type(), message)))
                .build()
                .toByteArray();
    }

    /**
     * Reads the content of a message as an attachment.
     *
     * @throws Rejection bad-message, missing-field, bad-media-key, bad-hash-length
     */
    public static Attachment read(byte[] content) {
        return find(content)
                .orElseThrow(() -> new Rejection(
                        MediaReason.BAD_MESSAGE, "MEDIA-007", "the content of the message is no attachment"));
    }

    /**
     * The attachment that a content carries; empty if it carries none.
     *
     * @throws Rejection as {@link #read}
     */
    public static Optional<Attachment> find(byte[] content) {
        try {
            ConsumerContent read = Consumer.parseFrom(content).getPayload().getContent();
            Optional<MediaType> type = typeOf(read);
            return type.isEmpty() ? Optional.empty() : Optional.of(attachment(type.get(), message(read, type.get())));
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(
                    MediaReason.BAD_MESSAGE,
                    "MEDIA-007",
                    "the content of the message is no protobuf: " + e.getMessage());
        }
    }

    private static MediaIntegral integral(Attachment attachment) {
        MediaIntegral.Builder integral = MediaIntegral.newBuilder()
                .setMediaKey(ByteString.copyFrom(attachment.mediaKey().toByteArray()))
                .setBlobHash(ByteString.copyFrom(attachment.blobHash()))
                .setPointer(attachment.pointer());
        if (attachment.plaintextHash().length > 0) {
            integral.setPlaintextHash(ByteString.copyFrom(attachment.plaintextHash()));
        }
        return integral.build();
    }

    private static ConsumerContent content(MediaType type, MediaMessage message) {
        ConsumerContent.Builder content = ConsumerContent.newBuilder();
        return (switch (type) {
                    case IMAGE -> content.setImage(message);
                    case DOCUMENT -> content.setDocument(message);
                    case AUDIO -> content.setAudio(message);
                    case VIDEO -> content.setVideo(message);
                    case STICKER -> content.setSticker(message);
                })
                .build();
    }

    private static Optional<MediaType> typeOf(ConsumerContent content) {
        if (content.hasImage()) {
            return Optional.of(MediaType.IMAGE);
        } else if (content.hasDocument()) {
            return Optional.of(MediaType.DOCUMENT);
        } else if (content.hasAudio()) {
            return Optional.of(MediaType.AUDIO);
        } else if (content.hasVideo()) {
            return Optional.of(MediaType.VIDEO);
        } else {
            return content.hasSticker() ? Optional.of(MediaType.STICKER) : Optional.empty();
        }
    }

    private static MediaMessage message(ConsumerContent content, MediaType type) {
        return switch (type) {
            case IMAGE -> content.getImage();
            case DOCUMENT -> content.getDocument();
            case AUDIO -> content.getAudio();
            case VIDEO -> content.getVideo();
            case STICKER -> content.getSticker();
        };
    }

    private static Attachment attachment(MediaType type, MediaMessage message) throws InvalidProtocolBufferException {
        MediaIntegral fields = TypedTransport.parseFrom(message.getTransport().getPayload())
                .getIntegral()
                .getTransport()
                .getIntegral();
        requireField(fields.hasMediaKey(), "media key");
        requireField(fields.hasBlobHash(), "blob hash");
        requireField(fields.hasPointer(), "pointer");
        Attachment attachment = new Attachment(
                type,
                Secret.of(fields.getMediaKey().toByteArray()),
                fields.getBlobHash().toByteArray(),
                fields.getPlaintextHash().toByteArray(),
                fields.getPointer());
        BlobVerification.start(BlobFormat.WP32, attachment.keys(), attachment.expected());
        return attachment;
    }

    private static void requireField(boolean present, String name) {
        if (!present) {
            throw new Rejection(MediaReason.MISSING_FIELD, "MEDIA-007", "the attachment has no " + name);
        }
    }
}
