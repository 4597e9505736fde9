package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.PARSE;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.scenario.messenger.media.AttachmentMessage;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Contents of messages that carry an attachment. */
final class AttachmentVectors implements VectorSource {
    private static final String POINTER = "/v/t62/blob";

    @Override
    public String path() {
        return "messenger/media/attachment";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("messages that carry an attachment")
                .operation("messenger.attachment.read")
                .requirements("MEDIA-007")
                .derivation("the fields of the deployed schema, written by hand");
        Bytes mediaKey = file.random().bytes("media key", 32);
        Bytes blobHash = file.random().bytes("blob hash", 32);
        Bytes plaintextHash = file.random().bytes("plaintext hash", 32);
        Protobuf good = AttachmentMessage.integral(mediaKey, blobHash, POINTER);
        for (MediaType type : MediaType.values()) {
            Fields expected = Fields.of("type", MediaScene.name(type))
                    .with("mediaKey", mediaKey)
                    .with("blobHash", blobHash)
                    .with("pointer", POINTER);
            file.add("good_" + MediaScene.name(type), "a good " + MediaScene.name(type), "known-answer")
                    .answers(input(type, good), expected.with("plaintextHash", null));
            file.add(
                            "good_" + MediaScene.name(type) + "_plaintext_hash",
                            "the same with the hash of the plaintext",
                            "known-answer")
                    .requirements("MEDIA-007", "MEDIA-017")
                    .answers(
                            input(type, good.bytes(AttachmentMessage.PLAINTEXT_HASH, plaintextHash)),
                            expected.with("plaintextHash", plaintextHash));
        }
        file.add("good_unknown_field", "with a field nobody knows", "unknown-field")
                .answers(input(MediaType.IMAGE, good.varint(99, 1)), Fields.of("mediaKey", mediaKey));
        missing(file, "media_key", good.drop(AttachmentMessage.MEDIA_KEY));
        missing(file, "blob_hash", good.drop(AttachmentMessage.BLOB_HASH));
        missing(file, "pointer", good.drop(AttachmentMessage.POINTER));
        missing(file, "everything", Protobuf.empty());
        for (int length : new int[] {0, 16, 31}) {
            Bytes shorter = file.random().bytes("media key", length);
            file.add("media_key_" + length, "a media key of " + length + " bytes", "wrong-length")
                    .requirements("MEDIA-002", "MEDIA-007")
                    .refuses(input(MediaType.IMAGE, good.set(AttachmentMessage.MEDIA_KEY, shorter)), PARSE);
            file.add("blob_hash_" + length, "a hash of the blob of " + length + " bytes", "wrong-length")
                    .refuses(input(MediaType.IMAGE, good.set(AttachmentMessage.BLOB_HASH, shorter)), PARSE);
        }
        Bytes longer = file.random().bytes("media key", 33);
        file.add("media_key_33", "a media key of 33 bytes", "wrong-length")
                .requirements("MEDIA-002", "MEDIA-007")
                .refuses(input(MediaType.IMAGE, good.set(AttachmentMessage.MEDIA_KEY, longer)), PARSE, "bad-media-key");
        file.add("blob_hash_33", "a hash of the blob of 33 bytes", "wrong-length")
                .refuses(
                        input(MediaType.IMAGE, good.set(AttachmentMessage.BLOB_HASH, longer)),
                        PARSE,
                        "bad-hash-length");
        file.add("text", "a text", "wrong-message")
                .refuses(Fields.of("content", FrankingFormulas.text("no attachment")), PARSE);
        file.add("empty", "no bytes at all", "empty-field").refuses(Fields.of("content", Bytes.empty()), PARSE);
        file.add("no_protobuf", "bytes that are no protobuf", "truncated")
                .refuses(Fields.of("content", Bytes.hex("0aff")), PARSE);
    }

    private static void missing(FileBuilder file, String what, Protobuf integral) {
        file.add("missing_" + what, what.replace('_', ' ') + " is missing", "missing-field")
                .refuses(input(MediaType.IMAGE, integral), PARSE);
    }

    private static Fields input(MediaType type, Protobuf integral) {
        return Fields.of("content", AttachmentMessage.content(type, integral));
    }
}
