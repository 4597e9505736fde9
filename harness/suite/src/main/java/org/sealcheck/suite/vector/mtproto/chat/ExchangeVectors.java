package org.sealcheck.suite.vector.mtproto.chat;

import static org.sealcheck.contract.Layer.STATE;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.ChatKey;
import org.sealcheck.suite.secretchat.Group;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** The steps to a new key, those that do not fit, and which key is good for what at every moment. */
final class ExchangeVectors implements VectorSource {
    private static final long ID = 0x1122334455667788L;
    private static final Bytes NOT_A_KEY = Bytes.hex("0102030405060708");

    @Override
    public String path() {
        return "mtproto/chat/rekeying";
    }

    @Override
    public void write(FileBuilder file) {
        ChatScene scene = new ChatScene(file);
        file.title("the exchange of a chat's key")
                .requirements("MT-PFS-014")
                .profile("mtproto-rekey-docs")
                .needs("entropy-injected")
                .derivation(
                        "next key = g^(insider's exponent * exponent) mod p; the exponent is the first 256 bytes of the"
                                + " entropy of the call that draws it, after the 8 of the id where the chat asks")
                .given(scene.given());
        for (ChatRole self : ChatRole.values()) {
            String as = self == ChatRole.CREATOR ? "_to_creator" : "_to_responder";
            responding(scene, self, as);
            initiating(scene, self, as);
        }
        values(scene);
    }

    private static void responding(ChatScene scene, ChatRole self, String as) {
        ExchangeCase whole =
                add(scene, self, "asked_accepted_committed" + as, "the insider asks and commits", "known-answer");
        whole.chat.requirements("MT-PFS-007", "MT-PFS-011", "MT-PFS-014", "MT-PFS-015");
        whole.asked(ID).chat.encryptsWith(whole.old);
        whole.takes(whole.chat.service(whole.commit(ID))).chat.encryptsWith(whole.next());
        Mail late = whole.textUnder(whole.next(), "under the new key");
        whole.chat.shows(late, late).refuses(whole.textUnder(whole.old, "under the old key"), STATE, "unknown-key");

        ExchangeCase early =
                add(scene, self, "new_key_without_commit" + as, "a text under the new key says enough", "lost");
        Mail text = early.asked(ID).textUnder(early.next(), "under the new key");
        early.chat.shows(text, text).encryptsWith(early.next());

        ExchangeCase lost = add(
                scene, self, "commit_after_new_key" + as, "the commit comes after a text under the new key", "lost");
        lost.chat.requirements("MT-PFS-014", "MT-PFS-016");
        lost.asked(ID);
        Mail commit = lost.chat.service(lost.commit(ID));
        Mail first = lost.textUnder(lost.next(), "under the new key");
        lost.chat.takes(first).encryptsWith(lost.next()).shows(commit, first);
        lost.chat.refuses(lost.textUnder(lost.old, "under the old key"), STATE, "unknown-key");

        closing(scene, self, "commit_of_other_id" + as, "CommitKey with another id", true, ID + 1, false);
        closing(scene, self, "commit_of_other_key" + as, "CommitKey with another fingerprint", true, ID, true);
        closing(scene, self, "commit_unasked" + as, "CommitKey where nobody asked", false, ID, false);

        ExchangeCase twice = add(scene, self, "committed_twice" + as, "CommitKey once more", "replay");
        twice.chat.requirements("MT-PFS-023");
        twice.asked(ID).takes(twice.chat.service(twice.commit(ID)));
        twice.chat.closes(
                twice.under(twice.next(), twice.chat.insider.next(twice.chat.insider.service(twice.commit(ID)))));

        ExchangeCase aborted = add(scene, self, "aborted_after_accepting" + as, "the insider gives up", "lost");
        aborted.chat.requirements("MT-PFS-024");
        aborted.asked(ID).takes(aborted.chat.service(new Act.AbortKey(ID)));
        Mail never = aborted.textUnder(aborted.next(), "under a key that was given up");
        Mail again = new Mail(never.message(), aborted.chat.insider.seal(never.message()));
        aborted.chat
                .refuses(never, STATE, "unknown-key")
                .encryptsWith(aborted.old)
                .shows(again, again);

        ExchangeCase other =
                add(scene, self, "abort_of_other_id_ignored" + as, "AbortKey with another id", "altered-header");
        other.chat.requirements("MT-PFS-025");
        other.asked(ID).takes(other.chat.service(new Act.AbortKey(ID + 1)));
        other.takes(other.chat.service(other.commit(ID))).chat.encryptsWith(other.next());

        ExchangeCase second = add(
                scene,
                self,
                "asked_again_while_busy" + as,
                "a second RequestKey before the first is done",
                "altered-header");
        second.chat.requirements("MT-PFS-022");
        second.asked(ID).takes(second.chat.service(new Act.RequestKey(ID + 1, second.value)));
        second.takes(second.chat.service(second.commit(ID))).chat.encryptsWith(second.next());
    }

    private static void closing(
            ChatScene scene, ChatRole self, String id, String comment, boolean asked, long commitId, boolean otherKey) {
        ExchangeCase exchange = add(scene, self, id, comment, "altered-header");
        exchange.chat.requirements("MT-PFS-023");
        if (asked) {
            exchange.asked(ID);
        }
        Bytes fingerprint = otherKey ? NOT_A_KEY : exchange.next().fingerprint();
        exchange.chat.closes(exchange.chat.service(new Act.CommitKey(commitId, fingerprint)));
    }

    private static void initiating(ChatScene scene, ChatRole self, String as) {
        ExchangeCase whole =
                add(scene, self, "asks_and_is_accepted" + as, "the chat asks after a week", "known-answer");
        whole.chat.requirements("MT-PFS-002", "MT-PFS-013", "MT-PFS-015", "MT-PFS-016");
        whole.asks(Insider.id(ID)).chat.encryptsWith(whole.old).takes(whole.chat.service(whole.accept(ID)));
        whole.chat.encryptsWith(whole.next());
        Mail under = whole.textUnder(whole.old, "under the old key");
        Mail first = whole.textUnder(whole.next(), "under the new key");
        whole.chat.shows(under, under).shows(first, first);
        whole.chat.refuses(whole.textUnder(whole.old, "under the old key again"), STATE, "unknown-key");

        ExchangeCase gap = add(
                scene,
                self,
                "old_key_kept_for_gap" + as,
                "a text under the old key comes after one under the new",
                "lost");
        gap.chat.requirements("MT-PFS-016");
        gap.asks(Insider.id(ID)).chat.takes(gap.chat.service(gap.accept(ID)));
        Mail missing = gap.textUnder(gap.old, "under the old key");
        Mail waits = gap.textUnder(gap.next(), "under the new key");
        gap.chat.takes(waits).shows(missing, missing, waits);
        gap.chat.refuses(gap.textUnder(gap.old, "too late"), STATE, "unknown-key");

        ExchangeCase back = add(
                scene,
                self,
                "old_key_after_new_in_gap" + as,
                "numbers in which the old key follows the new",
                "altered-header");
        back.chat.requirements("MT-PFS-017");
        back.asks(Insider.id(ID)).chat.takes(back.chat.service(back.accept(ID)));
        Mail third = back.under(back.old, back.chat.insider.at(3, back.chat.insider.text("under the old key")));
        Mail secondNew = back.under(back.next(), back.chat.insider.at(2, back.chat.insider.text("under the new key")));
        Mail firstOld = back.under(back.old, back.chat.insider.at(1, back.chat.insider.text("closes the gap")));
        back.chat.takes(third).takes(secondNew).closes(firstOld);

        ExchangeCase other = add(
                scene,
                self,
                "accept_of_other_id" + as,
                "AcceptKey with another id, then the right one",
                "altered-header");
        other.chat.requirements("MT-PFS-009");
        other.asks(Insider.id(ID))
                .takes(other.chat.service(other.accept(ID + 1)))
                .chat
                .encryptsWith(other.old);
        other.takes(other.chat.service(other.accept(ID))).chat.encryptsWith(other.next());

        ExchangeCase unasked =
                add(scene, self, "accept_unasked" + as, "AcceptKey where nobody asked", "altered-header");
        unasked.chat.requirements("MT-PFS-009");
        unasked.takes(unasked.chat.service(unasked.accept(ID))).chat.encryptsWith(unasked.old);

        ExchangeCase wrong = add(
                scene, self, "accept_of_other_key" + as, "AcceptKey with another fingerprint", "fingerprint-mismatch");
        wrong.chat.requirements("MT-PFS-010");
        wrong.asks(Insider.id(ID))
                .takes(wrong.chat.service(new Act.AcceptKey(ID, wrong.value, NOT_A_KEY)))
                .chat
                .encryptsWith(wrong.old);

        ExchangeCase aborted =
                add(scene, self, "aborted_then_accepted" + as, "AbortKey, and AcceptKey after it", "altered-header");
        aborted.chat.requirements("MT-PFS-024", "MT-PFS-009");
        aborted.asks(Insider.id(ID)).takes(aborted.chat.service(new Act.AbortKey(ID)));
    }

    private static void values(ChatScene scene) {
        Object[][] all = {
            {"zero", Bytes.hex("00")},
            {"empty", Bytes.hex("")},
            {"one", Bytes.hex("01")},
            {"small", Bytes.hex("f3")},
            {"p_minus_1", Group.nearPrime(-1)},
            {"p", Group.nearPrime(0)},
            {"p_plus_1", Group.nearPrime(1)},
            {"p_minus_small", Group.nearPrime(-243)}
        };
        for (Object[] each : all) {
            Bytes value = (Bytes) each[1];
            ExchangeCase asked =
                    add(scene, ChatRole.RESPONDER, "asked_with_" + each[0], "g_a is " + each[0], "low-order");
            asked.chat.requirements("MT-PFS-008");
            ChatKey bad = asked.asked(ID, value).keyFrom(value);
            asked.chat.refuses(asked.textUnder(bad, "under a key that anybody knows"), STATE, "unknown-key");
            asked.chat.encryptsWith(asked.old);
            ExchangeCase accepted =
                    add(scene, ChatRole.RESPONDER, "accepted_with_" + each[0], "g_b is " + each[0], "low-order");
            accepted.chat.requirements("MT-PFS-012");
            accepted.asks(Insider.id(ID))
                    .takes(accepted.chat.service(
                            new Act.AcceptKey(ID, value, accepted.keyFrom(value).fingerprint())));
            accepted.chat.encryptsWith(accepted.old);
        }
    }

    private static ExchangeCase add(ChatScene scene, ChatRole self, String id, String comment, String flag) {
        return new ExchangeCase(scene.file, scene.addAs(self, id, comment, flag), id);
    }
}
