package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.IDENTITY;
import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.REPLAY;
import static org.sealcheck.contract.Layer.STATE;
import static org.sealcheck.suite.vector.signal.Scene.plaintext;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Conversations of several turns, byte for byte, from either side, and what may go wrong in them. */
final class TurnVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/session/turns";
    }

    @Override
    public void write(FileBuilder file) {
        Scene scene = new Scene(file);
        file.title("conversations of several turns, with given randomness")
                .requirements("MSG-006", "WIRE-009")
                .needs("entropy-injected")
                .derivation("every byte sent follows from the keys in this file by the equations of ../x3dh, ../kdf and"
                        + " ../wire: chain k+1 begins with rootStep(root key of chain k, own fresh ratchet key, the"
                        + " other's last)");
        for (boolean withOneTimePreKey : new boolean[] {true, false}) {
            Turns turns = new Turns(scene, withOneTimePreKey);
            turns.asAlice();
            turns.asBob();
        }
        Turns turns = new Turns(scene, true);
        turns.late();
        turns.counters();
        turns.refused();
    }

    /** Five chains: Alice's, Bob's, Alice's, Bob's, Alice's. */
    private static final class Turns {
        private final Scene scene;
        private final FileBuilder file;
        private final boolean withOneTimePreKey;
        private final Scene.Session session;
        private final Ratchet a1;
        private final Ratchet b1;
        private final Ratchet a2;
        private final Ratchet b2;
        private final Ratchet a3;

        Turns(Scene scene, boolean withOneTimePreKey) {
            this.scene = scene;
            this.file = scene.file;
            this.withOneTimePreKey = withOneTimePreKey;
            session = scene.session("session", withOneTimePreKey);
            a1 = session.chain();
            b1 = a1.answer(KeyPair.named(file, "bob ratchet key 1"), 0);
            a2 = b1.answer(KeyPair.named(file, "alice ratchet key 2"), 1);
            b2 = a2.answer(KeyPair.named(file, "bob ratchet key 2"), 0);
            a3 = b2.answer(KeyPair.named(file, "alice ratchet key 3"), 0);
        }

        void asAlice() {
            CaseBuilder alice = file.add(
                            "alice" + suffix(),
                            "Alice starts, Bob answers, three turns: what Alice sends",
                            "sender-bytes",
                            "known-answer")
                    .requirements(
                            "WIRE-009",
                            "WIRE-011",
                            "SESS-005",
                            "SESS-009",
                            "SESS-014",
                            "MSG-001",
                            "MSG-002",
                            "MSG-005",
                            "MSG-006",
                            "MSG-011",
                            "MSG-012")
                    .given(aliceGiven());
            alice.step(sendsPreKey("$alice", Scene.BOB, session.first(0, "one"), "one"))
                    .step(sendsPreKey("$alice", Scene.BOB, session.first(1, "two"), "two"))
                    .step(reads("$alice", Scene.BOB, b1.message(0, "three"), a2, "three"))
                    .step(sends("$alice", Scene.BOB, a2.message(0, "four"), "four"))
                    .step(reads("$alice", Scene.BOB, b2.message(0, "five"), a3, "five"))
                    .step(reads("$alice", Scene.BOB, b2.message(1, "six"), a3, "six"))
                    .step(sends("$alice", Scene.BOB, a3.message(0, "seven"), "seven"))
                    .step(sends("$alice", Scene.BOB, a3.message(1, ""), ""));
        }

        void asBob() {
            CaseBuilder bob = file.add(
                            "bob" + suffix(), "the same conversation: what Bob sends", "sender-bytes", "known-answer")
                    .requirements(
                            "WIRE-009",
                            "WIRE-011",
                            "SESS-015",
                            "SESS-017",
                            "MSG-001",
                            "MSG-002",
                            "MSG-005",
                            "MSG-006",
                            "MSG-011",
                            "MSG-012")
                    .given(bobGiven());
            bob.step(readsPreKey(session.first(0, "one"), b1, "one"))
                    .step(readsPreKey(session.first(1, "two"), b1, "two"))
                    .step(sends("$bob", Scene.ALICE, b1.message(0, "three"), "three"))
                    .step(reads("$bob", Scene.ALICE, a2.message(0, "four"), b2, "four"))
                    .step(sends("$bob", Scene.ALICE, b2.message(0, "five"), "five"))
                    .step(sends("$bob", Scene.ALICE, b2.message(1, "six"), "six"))
                    .step(reads("$bob", Scene.ALICE, a3.message(0, "seven"), b2, "seven"));
        }

        /** Messages of earlier chains that come late. */
        void late() {
            bob("late_of_previous_chain", "the second message comes after Alice has turned the ratchet", "out-of-order")
                    .requirements("MSG-014")
                    .step(readsPreKey(session.first(0, "one"), b1, "one"))
                    .step(sends("$bob", Scene.ALICE, b1.message(0, "three"), "three"))
                    .step(reads("$bob", Scene.ALICE, a2.message(0, "four"), b2, "four"))
                    .step(reads("$bob", Scene.ALICE, a1.message(1, "two"), b2, "two"))
                    .step(sends("$bob", Scene.ALICE, b2.message(0, "five"), "five"));
            bob("replayed_of_previous_chain", "a message of an earlier chain comes twice", "replay")
                    .requirements("MSG-015")
                    .step(readsPreKey(session.first(0, "one"), b1, "one"))
                    .step(sends("$bob", Scene.ALICE, b1.message(0, "three"), "three"))
                    .step(reads("$bob", Scene.ALICE, a2.message(0, "four"), b2, "four"))
                    .step(decrypts("$bob", Scene.ALICE, "message", a1.message(0, "one"), b2)
                            .refuses(REPLAY, "duplicate-message"))
                    .step(reads("$bob", Scene.ALICE, a1.message(1, "two"), b2, "two"));
            bob("first_of_new_chain_lost", "the new chain begins with its second message", "lost", "out-of-order")
                    .requirements("MSG-014")
                    .step(readsPreKey(session.first(0, "one"), b1, "one"))
                    .step(sends("$bob", Scene.ALICE, b1.message(0, "three"), "three"))
                    .step(reads("$bob", Scene.ALICE, a2.message(2, "later"), b2, "later"))
                    .step(reads("$bob", Scene.ALICE, a2.message(0, "four"), b2, "four"));
        }

        /** previousCounter counts from the end of the chain before. */
        void counters() {
            Ratchet none = b1.answer(KeyPair.named(file, "alice ratchet key 2"), 0);
            file.add(
                            "previous_counter_after_one",
                            "one message in the first chain: previousCounter 0",
                            "sender-bytes",
                            "boundary")
                    .requirements("WIRE-011")
                    .given(aliceGiven())
                    .step(sendsPreKey("$alice", Scene.BOB, session.first(0, "one"), "one"))
                    .step(reads("$alice", Scene.BOB, b1.message(0, "three"), none, "three"))
                    .step(sends("$alice", Scene.BOB, none.message(0, "four"), "four"));
            Ratchet three = b1.answer(KeyPair.named(file, "alice ratchet key 2"), 2);
            file.add(
                            "previous_counter_after_three",
                            "three messages in the first chain: previousCounter 2",
                            "sender-bytes",
                            "boundary")
                    .requirements("WIRE-011")
                    .given(aliceGiven())
                    .step(sendsPreKey("$alice", Scene.BOB, session.first(0, "one"), "one"))
                    .step(sendsPreKey("$alice", Scene.BOB, session.first(1, "two"), "two"))
                    .step(sendsPreKey("$alice", Scene.BOB, session.first(2, "more"), "more"))
                    .step(reads("$alice", Scene.BOB, b1.message(0, "three"), three, "three"))
                    .step(sends("$alice", Scene.BOB, three.message(0, "four"), "four"));
        }

        void refused() {
            Bytes reply = b1.message(0, "three");
            file.add(
                            "set_up_until_reply_authenticates",
                            "a forged reply does not end the set-up",
                            "altered-mac",
                            "no-state-change",
                            "sender-bytes")
                    .requirements("SESS-014", "REC-006")
                    .given(aliceGiven())
                    .step(sendsPreKey("$alice", Scene.BOB, session.first(0, "one"), "one"))
                    .step(decrypts("$alice", Scene.BOB, "message", Deviations.flipBit(reply, 8 * reply.size() - 1), a2)
                            .refuses(MAC, "bad-mac"))
                    .step(sendsPreKey("$alice", Scene.BOB, session.first(1, "two"), "two"))
                    .step(reads("$alice", Scene.BOB, reply, a2, "three"))
                    .step(sends("$alice", Scene.BOB, a2.message(0, "four"), "four"));
            bob("reflected", "Bob's own message comes back to him", "reflection")
                    .requirements("MSG-013", "MSG-002")
                    .step(readsPreKey(session.first(0, "one"), b1, "one"))
                    .step(sends("$bob", Scene.ALICE, reply, "three"))
                    .step(decrypts("$bob", Scene.ALICE, "message", reply, b2).refuses(MAC, "bad-mac"))
                    .step(reads("$bob", Scene.ALICE, a2.message(0, "four"), b2, "four"));
            file.add(
                            "reflected_first_message",
                            "Alice's own first message comes back to her",
                            "reflection",
                            "unknown-prekey")
                    .requirements("MSG-013", "SESS-019", "ID-006")
                    .given(aliceGiven())
                    .step(sendsPreKey("$alice", Scene.BOB, session.first(0, "one"), "one"))
                    .step(decrypts("$alice", Scene.BOB, "prekey", session.first(0, "one"), a2)
                            .refuses(STATE, MAC, IDENTITY, POLICY, REPLAY))
                    .step(reads("$alice", Scene.BOB, reply, a2, "three"));
            bob(
                            "forged_turn",
                            "a forged message that turns the ratchet: the genuine turn still works",
                            "altered-mac",
                            "no-state-change")
                    .requirements("REC-006", "REC-007")
                    .step(readsPreKey(session.first(0, "one"), b1, "one"))
                    .step(sends("$bob", Scene.ALICE, b1.message(0, "three"), "three"))
                    .step(decrypts("$bob", Scene.ALICE, "message", Deviations.flipBit(a2.message(0, "four"), 500), b2)
                            .refuses(MAC, "bad-mac"))
                    .step(sends("$bob", Scene.ALICE, b1.message(1, "still here"), "still here"))
                    .step(reads("$bob", Scene.ALICE, a2.message(0, "four"), b2, "four"))
                    .step(sends("$bob", Scene.ALICE, bobAfterTwo().message(0, "five"), "five"));
            bob("turn_with_old_root", "a turn derived from the root key before last", "wrong-derivation")
                    .requirements("MSG-006", "MSG-012")
                    .step(readsPreKey(session.first(0, "one"), b1, "one"))
                    .step(sends("$bob", Scene.ALICE, b1.message(0, "three"), "three"))
                    .step(decrypts("$bob", Scene.ALICE, "message", oldRoot().message(0, "four"), b2)
                            .refuses(MAC, "bad-mac"))
                    .step(reads("$bob", Scene.ALICE, a2.message(0, "four"), b2, "four"));
            bob(
                            "no_turn_after_reply",
                            "Alice answers on a chain she should have left: it is read as one more of that chain",
                            "out-of-order")
                    .requirements("MSG-014")
                    .step(readsPreKey(session.first(0, "one"), b1, "one"))
                    .step(sends("$bob", Scene.ALICE, b1.message(0, "three"), "three"))
                    .step(reads("$bob", Scene.ALICE, a1.message(1, "two"), b2, "two"))
                    .step(sends("$bob", Scene.ALICE, b1.message(1, "more"), "more"));
        }

        /** Bob's second chain where his first one had two messages. */
        private Ratchet bobAfterTwo() {
            return a2.answer(KeyPair.named(file, "bob ratchet key 2"), 1);
        }

        /** Alice's second chain, computed without Bob's turn in between. */
        private Ratchet oldRoot() {
            Ratchet stale =
                    new Ratchet(file, b1.sender(), b1.receiver(), a1.rootKey(), b1.ratchetKey(), 0, b1.chainKeys());
            return stale.answer(KeyPair.named(file, "alice ratchet key 2"), 1);
        }

        private CaseBuilder bob(String id, String comment, String... flags) {
            return file.add(id, comment, flags).given(bobGiven());
        }

        private String suffix() {
            return withOneTimePreKey ? "_with_one_time_prekey" : "_without_one_time_prekey";
        }

        private StepBuilder[] bobGiven() {
            return scene.bobGiven();
        }

        private StepBuilder[] aliceGiven() {
            Fields preKey = Fields.of("id", Scene.SIGNED_PRE_KEY_ID)
                    .with("publicKey", scene.signedPreKey.publicKey())
                    .with("signature", scene.signature());
            Fields bundle = Fields.of("registrationId", Scene.BOB_REGISTRATION_ID)
                    .with("identityKey", scene.bob.publicKey())
                    .with("signedPreKey", preKey);
            if (withOneTimePreKey) {
                bundle = bundle.with(
                        "oneTimePreKey",
                        Fields.of("id", Scene.ONE_TIME_PRE_KEY_ID).with("publicKey", scene.oneTimePreKey.publicKey()));
            }
            Fields fetched = Fields.of("party", "$alice")
                    .with("remote", Scene.BOB)
                    .with("bundle", bundle)
                    .with("now", Scene.NOW)
                    .with(
                            "entropy",
                            Deviations.concat(
                                    session.base().privateKey(), a1.ratchetKey().privateKey()));
            return new StepBuilder[] {
                Scene.party(Scene.ALICE, scene.alice, Scene.ALICE_REGISTRATION_ID, "alice"),
                StepBuilder.call("signal.session.processBundle", fetched)
            };
        }

        private static StepBuilder sendsPreKey(String party, Fields remote, Bytes body, String text) {
            return sends(party, remote, "prekey", body, text);
        }

        private static StepBuilder sends(String party, Fields remote, Bytes body, String text) {
            return sends(party, remote, "message", body, text);
        }

        private static StepBuilder sends(String party, Fields remote, String type, Bytes body, String text) {
            Fields input = Fields.of("party", party)
                    .with("remote", remote)
                    .with("plaintext", Ratchet.text(text))
                    .with("now", Scene.NOW);
            return StepBuilder.call("signal.session.encrypt", input)
                    .answers(Fields.of("type", type).with("body", body));
        }

        private static StepBuilder readsPreKey(Bytes body, Ratchet next, String text) {
            return decrypts("$bob", Scene.ALICE, "prekey", body, next).answers(plaintext(text));
        }

        private static StepBuilder reads(String party, Fields remote, Bytes body, Ratchet next, String text) {
            return decrypts(party, remote, "message", body, next).answers(plaintext(text));
        }

        /** @param next the chain whose ratchet key is drawn if this message turns the ratchet */
        private static StepBuilder decrypts(String party, Fields remote, String type, Bytes body, Ratchet next) {
            Fields input = Scene.decryptInput(party, remote, type, body)
                    .with("entropy", next.ratchetKey().privateKey());
            return StepBuilder.call("signal.session.decrypt", input);
        }
    }
}
