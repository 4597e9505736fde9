package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.IDENTITY;
import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.REPLAY;
import static org.sealcheck.suite.vector.signal.Scene.plaintext;
import static org.sealcheck.suite.vector.signal.Scene.receive;
import static org.sealcheck.suite.vector.signal.Scene.receivePreKey;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Several sessions of Alice with one Bob, and Alice with a new identity. */
final class SessionsVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/session/receive_sessions";
    }

    @Override
    public void write(FileBuilder file) {
        Scene scene = new Scene(file);
        file.title("several sessions of two parties")
                .requirements("REC-001", "REC-002")
                .derivation("messages of sessions that Alice started one after the other")
                .given(scene.bobGiven());
        Scene.Session first = scene.session("first session", true);
        Scene.Session second = scene.session("second session", false);
        archived(file, first, second);
        refused(file, first, second);
        identity(file, scene, first);
    }

    private static void archived(FileBuilder file, Scene.Session first, Scene.Session second) {
        file.add(
                        "late_message_of_archived_session",
                        "Alice starts anew; a message of her first session comes late",
                        "wrong-session",
                        "out-of-order")
                .step(read(first, 0))
                .step(read(second, 0))
                .step(receive(first.chain().message(1, "late")).answers(plaintext("late")))
                .step(receive(second.chain().message(1, "on time")).answers(plaintext("on time")));
        file.add(
                        "late_prekey_message_of_archived_session",
                        "the same, the late message with its set-up: no third session",
                        "wrong-session",
                        "out-of-order")
                .requirements("REC-002", "REC-004")
                .step(read(first, 0))
                .step(read(second, 0))
                .step(receivePreKey(first.first(1, "late")).answers(plaintext("late")))
                .step(receivePreKey(second.first(1, "on time")).answers(plaintext("on time")));
        file.add("sessions_alternate", "messages of both sessions in turn", "wrong-session", "out-of-order")
                .requirements("REC-002", "REC-003")
                .step(read(first, 0))
                .step(read(second, 0))
                .step(receive(first.chain().message(1, "a")).answers(plaintext("a")))
                .step(receive(second.chain().message(1, "b")).answers(plaintext("b")))
                .step(receive(first.chain().message(2, "c")).answers(plaintext("c")))
                .step(receive(second.chain().message(2, "d")).answers(plaintext("d")));
        file.add("sessions_in_reverse", "the second session's message arrives first", "out-of-order")
                .step(read(second, 0))
                .step(read(first, 0))
                .step(receive(second.chain().message(1, "b")).answers(plaintext("b")));
        manyArchived(file, first, 5);
        manyArchived(file, first, 40);
    }

    /** A late message after so many newer sessions. */
    private static void manyArchived(FileBuilder file, Scene.Session first, int newer) {
        CaseBuilder builder = file.add(
                        "late_after_" + newer + "_sessions",
                        newer + " newer sessions, then a late message of the first",
                        "limit",
                        "wrong-session")
                .requirements("LIM-004", "REC-002")
                .step(read(first, 0));
        for (int i = 0; i < newer; i++) {
            builder.step(read(first.scene().session("session " + i, false), 0));
        }
        builder.step(receive(first.chain().message(1, "late")).answers(plaintext("late")));
    }

    private static void refused(FileBuilder file, Scene.Session first, Scene.Session second) {
        file.add(
                        "replay_into_archived_session",
                        "the first session's message once more, after the second began",
                        "replay",
                        "wrong-session")
                .requirements("MSG-015", "REC-004")
                .step(read(first, 0))
                .step(read(second, 0))
                .step(receivePreKey(first.first(0, "message 0")).refuses(REPLAY, "duplicate-message"))
                .step(receive(second.chain().message(1, "b")).answers(plaintext("b")));
        Bytes genuine = first.chain().message(1, "late");
        file.add(
                        "forged_for_archived_session",
                        "a message of the archived session, altered: both sessions stay usable",
                        "altered-mac",
                        "no-state-change")
                .requirements("REC-006")
                .step(read(first, 0))
                .step(read(second, 0))
                .step(receive(Deviations.flipBit(genuine, 8 * genuine.size() - 1))
                        .refuses(MAC, "bad-mac"))
                .step(receive(genuine).answers(plaintext("late")))
                .step(receive(second.chain().message(1, "b")).answers(plaintext("b")));
        file.add(
                        "forged_second_session",
                        "a second session's first message, altered: the first session stays current",
                        "altered-mac",
                        "no-state-change")
                .requirements("REC-006", "REC-007")
                .step(read(first, 0))
                .step(receivePreKey(
                                second.wrapped(Deviations.flipBit(second.chain().message(0, "x"), 400)))
                        .refuses(MAC, "bad-mac"))
                .step(receive(first.chain().message(1, "b")).answers(plaintext("b")))
                .step(read(second, 0));
        file.add(
                        "known_base_key_and_wrong_message",
                        "a known base key around a message of another session",
                        "wrong-session",
                        "altered-header")
                .requirements("REC-004", "MSG-002")
                .step(read(first, 0))
                .step(receivePreKey(first.wrapped(second.chain().message(1, "x")))
                        .refuses(MAC, "bad-mac"))
                .step(receive(first.chain().message(1, "b")).answers(plaintext("b")));
    }

    private static void identity(FileBuilder file, Scene scene, Scene.Session first) {
        Scene reinstalled = scene.withAlice(KeyPair.named(file, "reinstalled alice"));
        Scene.Session other = reinstalled.session("reinstalled session", false);
        StepBuilder trust = StepBuilder.call(
                "signal.session.trustIdentity",
                Fields.of("party", "$bob")
                        .with("remote", Scene.ALICE)
                        .with("identityKey", reinstalled.alice.publicKey()));
        file.add("identity_changed", "Alice has a new identity: refused, and the old one stays", "changed-identity")
                .requirements("ID-002")
                .step(read(first, 0))
                .step(receivePreKey(other.first(0, "new")).refuses(IDENTITY, "identity-changed"))
                .step(Scene.pinned(Fields.of("identityKey", scene.alice.publicKey())))
                .step(receive(first.chain().message(1, "old")).answers(plaintext("old")));
        file.add("identity_changed_and_trusted", "Bob confirms the change: the new session works", "changed-identity")
                .requirements("ID-005")
                .step(read(first, 0))
                .step(receivePreKey(other.first(0, "new")).refuses(IDENTITY, "identity-changed"))
                .step(trust)
                .step(receivePreKey(other.first(0, "new")).answers(plaintext("new")))
                .step(Scene.pinned(Fields.of("identityKey", reinstalled.alice.publicKey())));
        file.add(
                        "identity_changed_old_message",
                        "after the confirmed change a message of the old identity comes",
                        "changed-identity")
                .requirements("ID-002", "ID-005")
                .step(read(first, 0))
                .step(trust)
                .step(receivePreKey(other.first(0, "new")).answers(plaintext("new")))
                .step(receivePreKey(first.first(1, "old")).refuses(IDENTITY, "identity-changed"));
        file.add("identity_of_two_devices", "Alice's other device has an identity of its own", "changed-identity")
                .requirements("ID-001")
                .step(read(first, 0))
                .step(Scene.decrypt(
                                "$bob", Scene.address("alice").with("deviceId", 2), "prekey", other.first(0, "tablet"))
                        .answers(plaintext("tablet")))
                .step(Scene.pinned(Fields.of("identityKey", scene.alice.publicKey())));
    }

    private static StepBuilder read(Scene.Session session, int counter) {
        return receivePreKey(session.first(counter, "message " + counter)).answers(plaintext("message " + counter));
    }
}
