package org.sealcheck.suite.vector.messenger;

import java.nio.charset.StandardCharsets;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What is a control message, and what only looks like one. */
final class ClassificationVectors implements VectorSource {
    private static final int PAYLOAD = 1;
    private static final int APPLICATION_DATA = 2;
    private static final int REVOKE = 1;
    private static final int KEY = 1;

    @Override
    public String path() {
        return "messenger/backfill/classify";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("control messages and content")
                .operation("messenger.backfill.classify")
                .requirements("BACK-002")
                .derivation("control = payload { applicationData { revoke { key { remoteJID, fromMe, ID, participant }"
                        + " } } } with an ID, texts of at most 64 bytes, nothing else and no other encoding");
        Protobuf key = key("100002@msgr", "3EB0E0E5F2D4F618589C0B");
        control(file, "revoke", "a withdrawal", revoke(key));
        control(
                file,
                "revoke_of_participant",
                "of a message in a group",
                revoke(key.bytes(4, text("100003.0:1@msgr"))));
        control(
                file,
                "revoke_id_only",
                "an id is enough",
                revoke(Protobuf.empty().bytes(3, text("3EB0"))));
        control(
                file,
                "revoke_of_others",
                "of a message that somebody else wrote",
                revoke(Protobuf.empty()
                        .bytes(1, text("100002@msgr"))
                        .varint(2, 0)
                        .bytes(3, text("3EB0"))));
        control(file, "id_of_64_bytes", "an id of 64 bytes", revoke(key("100002@msgr", "A".repeat(64))));
        control(file, "chat_of_64_bytes", "a chat of 64 bytes", revoke(key("A".repeat(64), "3EB0")));
        content(
                file,
                "text",
                "a text",
                "empty-field",
                application(Protobuf.empty()
                        .bytes(
                                1,
                                Protobuf.empty()
                                        .bytes(
                                                1,
                                                Protobuf.empty()
                                                        .bytes(1, text("hello"))
                                                        .encode())
                                        .encode())));
        content(file, "empty", "no bytes at all", "empty-field", Bytes.empty());
        content(
                file,
                "no_key",
                "a withdrawal of nothing",
                "missing-field",
                data(Protobuf.empty().bytes(REVOKE, Bytes.empty())));
        content(file, "no_id", "a key without an id", "missing-field", revoke(key.drop(3)));
        content(file, "no_revoke", "application data of no kind", "missing-field", data(Protobuf.empty()));
        content(file, "id_of_65_bytes", "an id of 65 bytes", "boundary", revoke(key("100002@msgr", "A".repeat(65))));
        content(
                file,
                "id_of_a_letter",
                "a text in place of an id",
                "unknown-field",
                revoke(key("100002@msgr", "see you at eight, and bring the papers that we spoke of yesterday")));
        content(file, "chat_of_65_bytes", "a chat of 65 bytes", "boundary", revoke(key("A".repeat(65), "3EB0")));
        content(
                file,
                "participant_of_65_bytes",
                "a participant of 65 bytes",
                "boundary",
                revoke(key.bytes(4, text("A".repeat(65)))));
        smuggled(file, key);
        encodings(file, key);
    }

    private static void smuggled(FileBuilder file, Protobuf key) {
        Protobuf secret = Protobuf.empty().bytes(99, text("see you at eight"));
        content(file, "text_in_key", "a text beside the id", "unknown-field", revoke(key.append(secret)));
        content(
                file,
                "text_in_revoke",
                "a text beside the key",
                "unknown-field",
                data(Protobuf.empty()
                        .bytes(
                                REVOKE,
                                Protobuf.empty()
                                        .bytes(KEY, key.encode())
                                        .append(secret)
                                        .encode())));
        content(
                file,
                "text_in_application_data",
                "a text beside the withdrawal",
                "unknown-field",
                data(inData(key).append(secret)));
        content(
                file,
                "text_in_payload",
                "a text beside the application data",
                "unknown-field",
                application(Protobuf.empty()
                        .bytes(APPLICATION_DATA, inData(key).encode())
                        .append(secret)));
        content(
                file,
                "text_beside_payload",
                "a text beside the payload",
                "unknown-field",
                message(key).append(secret).encode());
        content(
                file,
                "metadata",
                "metadata beside the payload",
                "unknown-field",
                message(key).bytes(2, Bytes.hex("0801")).encode());
        content(
                file,
                "content_before",
                "content in the same payload, before the withdrawal",
                "duplicate-field",
                application(Protobuf.empty()
                        .bytes(1, Bytes.hex("0a00"))
                        .bytes(APPLICATION_DATA, inData(key).encode())));
        content(
                file,
                "content_after",
                "content in the same payload, after the withdrawal",
                "duplicate-field",
                application(Protobuf.empty()
                        .bytes(APPLICATION_DATA, inData(key).encode())
                        .bytes(1, Bytes.hex("0a00"))));
        content(
                file,
                "payload_twice",
                "two payloads, of which the second wins",
                "duplicate-field",
                Protobuf.empty()
                        .bytes(PAYLOAD, Bytes.hex("0a00"))
                        .append(message(key))
                        .encode());
        content(
                file,
                "id_twice",
                "two ids, of which the second wins",
                "duplicate-field",
                revoke(key.bytes(3, text("3EB1"))));
        content(
                file,
                "revoke_twice",
                "two withdrawals in one",
                "duplicate-field",
                data(inData(key).append(inData(key))));
    }

    private static void encodings(FileBuilder file, Protobuf key) {
        content(file, "fields_reversed", "the key's fields in another order", "field-order", revoke(key.reverse()));
        content(file, "flag_overlong", "a flag in two bytes", "overlong-varint", revoke(key.overlong(2, 1, 2)));
        content(file, "flag_of_7", "a flag that is neither yes nor no", "large-number", revoke(key.set(2, 7)));
        content(
                file,
                "length_overlong",
                "a length in two bytes",
                "overlong-varint",
                message(key).overlongLength(PAYLOAD, 2).encode());
        content(
                file,
                "id_not_utf8",
                "an id that is no text",
                "wrong-wire-type",
                revoke(key.set(3, Bytes.hex("fffe80"))));
        Bytes good = revoke(key);
        for (int length : new int[] {1, 5, good.size() - 1}) {
            content(
                    file,
                    "truncated_to_" + length,
                    "the first " + length + " bytes",
                    "truncated",
                    Deviations.truncate(good, length));
        }
        content(file, "byte_after", "a zero byte follows", "trailing-bytes", Deviations.append(good, "00"));
        content(file, "garbage", "bytes that are no protobuf", "wrong-wire-type", Bytes.hex("ffffffff"));
    }

    private static Protobuf key(String chat, String id) {
        return Protobuf.empty().bytes(1, text(chat)).varint(2, 1).bytes(3, text(id));
    }

    private static Protobuf inData(Protobuf key) {
        return Protobuf.empty()
                .bytes(REVOKE, Protobuf.empty().bytes(KEY, key.encode()).encode());
    }

    private static Protobuf message(Protobuf key) {
        return Protobuf.empty()
                .bytes(
                        PAYLOAD,
                        Protobuf.empty()
                                .bytes(APPLICATION_DATA, inData(key).encode())
                                .encode());
    }

    private static Bytes revoke(Protobuf key) {
        return message(key).encode();
    }

    private static Bytes data(Protobuf data) {
        return application(Protobuf.empty().bytes(APPLICATION_DATA, data.encode()));
    }

    private static Bytes application(Protobuf payload) {
        return Protobuf.empty().bytes(PAYLOAD, payload.encode()).encode();
    }

    private static void control(FileBuilder file, String id, String comment, Bytes payload) {
        file.add("control_" + id, comment, "known-answer").answers(input(payload), Fields.of("kind", "control"));
    }

    private static void content(FileBuilder file, String id, String comment, String flag, Bytes payload) {
        file.add("content_" + id, comment, flag).answers(input(payload), Fields.of("kind", "content"));
    }

    private static Fields input(Bytes payload) {
        return Fields.of("payload", payload);
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
