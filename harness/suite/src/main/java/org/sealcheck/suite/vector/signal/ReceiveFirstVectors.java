package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.REPLAY;
import static org.sealcheck.contract.Layer.STATE;
import static org.sealcheck.suite.vector.signal.Scene.ONE_TIME_PRE_KEY_ID;
import static org.sealcheck.suite.vector.signal.Scene.OTHER_ONE_TIME_PRE_KEY_ID;
import static org.sealcheck.suite.vector.signal.Scene.SIGNED_PRE_KEY_ID;
import static org.sealcheck.suite.vector.signal.Scene.plaintext;
import static org.sealcheck.suite.vector.signal.Scene.receive;
import static org.sealcheck.suite.vector.signal.Scene.receivePreKey;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Bob receives the first messages of sessions that Alice started. */
final class ReceiveFirstVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/session/receive_first";
    }

    @Override
    public void write(FileBuilder file) {
        Scene scene = new Scene(file);
        file.title("first messages received")
                .requirements("SESS-015", "SESS-017")
                .derivation(
                        "messages written by the equations of ../x3dh, ../kdf and ../wire with the keys in this file")
                .given(scene.bobGiven());
        accepted(file, scene);
        tolerated(file, scene);
        prekeys(file, scene);
    }

    private static void accepted(FileBuilder file, Scene scene) {
        Scene.Session with = scene.session("session", true);
        Scene.Session without = scene.session("session", false);
        file.add(
                        "one_time_prekey",
                        "a first message that used a one-time prekey, which is gone then",
                        "known-answer",
                        "prekey-use")
                .requirements("SESS-015", "SESS-016")
                .step(receivePreKey(with.first(0, "hello")).answers(plaintext("hello")))
                .step(Scene.holds(OTHER_ONE_TIME_PRE_KEY_ID))
                .step(Scene.pinned(Fields.of("identityKey", scene.alice.publicKey())));
        file.add(
                        "no_one_time_prekey",
                        "a first message without a one-time prekey: none is touched",
                        "known-answer",
                        "prekey-use")
                .requirements("SESS-015", "SESS-012")
                .step(receivePreKey(without.first(0, "hello")).answers(plaintext("hello")))
                .step(Scene.holds(ONE_TIME_PRE_KEY_ID, OTHER_ONE_TIME_PRE_KEY_ID));
        file.add("empty_plaintext", "an empty message", "boundary")
                .requirements("MSG-001")
                .step(receivePreKey(with.first(0, "")).answers(plaintext("")));
        for (int length : new int[] {15, 16, 17, 1000}) {
            file.add("plaintext_" + length, length + " bytes", "boundary")
                    .requirements("MSG-001")
                    .step(receivePreKey(with.first(0, "x".repeat(length))).answers(plaintext("x".repeat(length))));
        }
        file.add(
                        "second_message_first",
                        "the second message arrives before the first; both carry the set-up",
                        "out-of-order")
                .requirements("SESS-014", "MSG-014")
                .step(receivePreKey(with.first(1, "two")).answers(plaintext("two")))
                .step(receivePreKey(with.first(0, "one")).answers(plaintext("one")));
        file.add("several_with_set_up", "three messages with set-up: one session", "known-answer")
                .requirements("SESS-014", "REC-004")
                .step(receivePreKey(with.first(0, "one")).answers(plaintext("one")))
                .step(receivePreKey(with.first(1, "two")).answers(plaintext("two")))
                .step(receivePreKey(with.first(2, "three")).answers(plaintext("three")))
                .step(Scene.holds(OTHER_ONE_TIME_PRE_KEY_ID));
    }

    /** Nothing authenticates these; no harm comes of them. */
    private static void tolerated(FileBuilder file, Scene scene) {
        Scene.Session session = scene.session("session", true);
        Protobuf fields = session.fields(session.chain().message(0, "hello"));
        tolerated(file, "registration_id_changed", "another registration id", fields.set(Wire.REGISTRATION_ID, 9999));
        tolerated(file, "unknown_field", "a field nobody knows", fields.varint(99, 1));
        tolerated(file, "fields_reversed", "the fields in reverse order", fields.reverse());
        tolerated(file, "registration_id_twice", "two registration ids", fields.varint(Wire.REGISTRATION_ID, 3333));
        for (String version : new String[] {"30", "34", "3f"}) {
            file.add(
                            "outer_version_byte_" + version,
                            "the outer version byte is " + version,
                            "low-nibble",
                            "unauthenticated-field")
                    .requirements("WIRE-003")
                    .step(receivePreKey(Deviations.concat(Bytes.hex(version), fields.encode()))
                            .answers(plaintext("hello")));
        }
        Protobuf inner = session.chain().fields(0, "hello");
        file.add(
                        "inner_version_byte_34",
                        "written by a library of version 4: the version byte inside is 34, under the MAC",
                        "low-nibble")
                .requirements("WIRE-003", "WIRE-004")
                .step(receivePreKey(session.wrapped(session.chain().signed(0, Bytes.hex("34"), inner)))
                        .answers(plaintext("hello")));
        file.add("inner_unknown_field", "a field nobody knows inside, under the MAC", "unknown-field")
                .requirements("WIRE-004", "WIRE-007")
                .step(receivePreKey(session.wrapped(session.chain().signed(0, Wire.VERSION, inner.varint(99, 1))))
                        .answers(plaintext("hello")));
    }

    private static void tolerated(FileBuilder file, String id, String comment, Protobuf fields) {
        file.add(id, comment, "unauthenticated-field")
                .requirements("WIRE-005", "WIRE-007")
                .step(receivePreKey(Deviations.concat(Wire.VERSION, fields.encode()))
                        .answers(plaintext("hello")));
    }

    private static void prekeys(FileBuilder file, Scene scene) {
        Scene.Session session = scene.session("session", true);
        Bytes first = session.first(0, "hello");
        file.add("replayed", "the first message twice", "replay")
                .requirements("MSG-015")
                .step(receivePreKey(first).answers(plaintext("hello")))
                .step(receivePreKey(first).refuses(REPLAY, "duplicate-message"));
        file.add("replayed_as_message", "the message inside, once more without its set-up", "replay")
                .requirements("MSG-015")
                .step(receivePreKey(first).answers(plaintext("hello")))
                .step(receive(session.chain().message(0, "hello")).refuses(REPLAY, "duplicate-message"));
        file.add(
                        "replayed_after_loss",
                        "the first message again, after the session was lost: its one-time prekey is used up",
                        "replay",
                        "unknown-prekey")
                .requirements("REC-009", "SESS-019")
                .step(receivePreKey(first).answers(plaintext("hello")))
                .step(deleteSession())
                .step(receivePreKey(first).refuses(STATE, "unknown-one-time-prekey"))
                .step(Scene.hasSession("$bob", Scene.ALICE, false));
        Scene.Session second = scene.session("second session", true);
        file.add(
                        "one_time_prekey_used_twice",
                        "a second session on the same one-time prekey",
                        "prekey-use",
                        "unknown-prekey")
                .requirements("KEY-004", "SESS-019")
                .step(receivePreKey(first).answers(plaintext("hello")))
                .step(receivePreKey(second.first(0, "again")).refuses(STATE, "unknown-one-time-prekey"));
        file.add("signed_prekey_removed", "the signed prekey's grace period is over", "unknown-prekey")
                .requirements("SESS-019")
                .step(StepBuilder.call(
                        "signal.session.removeSignedPreKey",
                        Fields.of("party", "$bob").with("id", SIGNED_PRE_KEY_ID)))
                .step(receivePreKey(first).refuses(STATE, "unknown-signed-prekey"))
                .step(Scene.hasSession("$bob", Scene.ALICE, false));
        file.add("message_without_session", "the message inside alone, before any session", "missing-field")
                .requirements("REC-008")
                .step(receive(session.chain().message(0, "hello")).refuses(STATE, "no-session"))
                .step(receivePreKey(first).answers(plaintext("hello")));
    }

    static StepBuilder deleteSession() {
        return StepBuilder.call(
                "signal.session.deleteSession", Fields.of("party", "$bob").with("remote", Scene.ALICE));
    }
}
