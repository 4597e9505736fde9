package org.sealcheck.suite.property.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.scenario.mtproto.chat.ChatParty;
import org.sealcheck.suite.scenario.mtproto.chat.Posted;
import org.sealcheck.suite.secretchat.ChatKey.Plain;
import org.sealcheck.suite.secretchat.Insider;

/** Two parties, and a Server that delivers as it likes. */
final class ChatScheduleProperties {
    private static final String ROLE = "mtproto.secret-chat";

    @Property(tries = 15)
    @Checks(
            id = "mtproto/schedule/any-order-is-read-in-order",
            title = "whatever order the packets come in, each text is shown once and in the order it was written",
            requirements = {"MT-SEQ-010", "MT-SEQ-011"},
            roles = ROLE)
    void anyOrder(@ForAll(supplier = ChatScripts.Reordered.class) ChatScript script) {
        ChatPlay.of(script).play().rest();
    }

    @Property(tries = 15)
    @Checks(
            id = "mtproto/schedule/what-is-lost-is-sent-again",
            title = "whichever packets the Server loses at first, everything is shown in the end",
            requirements = {"MT-SEQ-018", "MT-SEQ-021", "MT-SEQ-023"},
            roles = ROLE)
    void lossy(@ForAll(supplier = ChatScripts.Lossy.class) ChatScript script) {
        ChatPlay.of(script).play().rest();
    }

    @Property(tries = 15)
    @Checks(
            id = "mtproto/schedule/replays-change-nothing",
            title = "a packet that was delivered is refused at any later moment, and nothing changes",
            requirements = {"MT-SEQ-008", "MT-SEQ-009", "MT-SEQ-033"},
            roles = ROLE)
    void replayed(@ForAll(supplier = ChatScripts.Replayed.class) ChatScript script) {
        ChatPlay.of(script).play().rest();
    }

    @Property(tries = 20)
    @Checks(
            id = "mtproto/schedule/attacks-change-nothing",
            title =
                    "whatever the Server alters, invents or throws back is refused, nothing changes, and all texts are shown",
            requirements = {"MT-SEQ-033", "MT-SEQ-003"},
            roles = ROLE)
    void attacked(@ForAll(supplier = ChatScripts.Attacked.class) ChatScript script) {
        ChatPlay.of(script).play().rest();
    }

    @Property(tries = 15)
    @Checks(
            id = "mtproto/schedule/restarts-lose-nothing",
            title = "clients that end at any moment lose nothing, repeat nothing and use no number twice",
            requirements = {"MT-SEQ-034", "MT-SEQ-001"},
            roles = ROLE)
    void restarted(@ForAll(supplier = ChatScripts.Restarted.class) ChatScript script) {
        ChatPlay.of(script).play().rest();
    }

    @Property(tries = 12)
    @Checks(
            id = "mtproto/schedule/both-agree-on-the-key",
            title = "whoever asks for new keys and whenever, in whatever order packets come, both end up with one key",
            requirements = {"MT-PFS-026", "MT-PFS-019", "MT-PFS-014", "MT-PFS-016"},
            roles = ROLE)
    void rekeyed(@ForAll(supplier = ChatScripts.Rekeyed.class) ChatScript script) {
        ChatPlay.of(script).play().rest();
    }

    @Property(tries = 15)
    @Checks(
            id = "mtproto/schedule/everything-at-once",
            title =
                    "losses, replays, forgeries, restarts and new keys together: all texts are shown, and both have one key",
            requirements = {"MT-SEQ-011", "MT-SEQ-033", "MT-PFS-026"},
            roles = ROLE)
    void everything(@ForAll(supplier = ChatScripts.Everything.class) ChatScript script) {
        ChatPlay.of(script).play().rest();
    }

    @Property(tries = 10)
    @Checks(
            id = "mtproto/schedule/old-keys-are-gone",
            title = "once all has come to rest after a change of keys, nobody stores the first key",
            requirements = {"MT-PFS-015", "MT-PFS-016"},
            roles = ROLE)
    void oldKeysAreGone(@ForAll(supplier = ChatScripts.Rekeyed.class) ChatScript script) {
        ChatPlay play = ChatPlay.of(script).play().rest();
        if (!play.world.run().subject().can(Ability.STATE_EXPORT)) {
            throw new NotApplicable("the implementation does not declare state-export");
        }
        for (int i = 0; i < 2; i++) {
            ChatParty party = play.party(i);
            if (!party.describe().keyFingerprint().equals(play.world.key().fingerprint())) {
                Search.in(List.of(party.state()), "what " + party + " stores")
                        .findsNone(List.of(play.world.key().bytes()), "the chat's first key");
            }
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "mtproto/schedule/the-store-is-bounded",
            title = "when both have heard of everything, nobody keeps more than the messages of the last turn",
            requirements = "MT-SEQ-014",
            roles = ROLE)
    void bounded(@ForAll(supplier = ChatScripts.Lossy.class) ChatScript script) {
        ChatPlay play = ChatPlay.of(script).play().rest();
        for (int i = 0; i < 2; i++) {
            Integer kept = play.party(i).describe().unacknowledged();
            assertThat(kept == null ? 0 : kept)
                    .as("messages that %s keeps", play.party(i))
                    .isLessThan(8);
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "mtproto/schedule/numbers-on-the-wire",
            title =
                    "under the first key every packet of a party has the next number or one of its own again with the same content, the right parities, 15 random bytes, version 2.0",
            requirements = {
                "MT-SEQ-001",
                "MT-SEQ-002",
                "MT-SEQ-003",
                "MT-SEQ-024",
                "MT-SEQ-031",
                "MT-V1-101",
                "MT-LAYER-010"
            },
            roles = ROLE)
    void numbersOnTheWire(@ForAll(supplier = ChatScripts.Lossy.class) ChatScript script) {
        ChatPlay play = ChatPlay.of(script).play().rest();
        for (int i = 0; i < 2; i++) {
            ChatRole role = i == 0 ? ChatRole.CREATOR : ChatRole.RESPONDER;
            new NumberWatch(role, readerOf(play, role)).watch(sentBy(play, play.party(i)));
        }
    }

    @Property(tries = 10)
    @Checks(
            id = "mtproto/schedule/no-text-on-the-wire",
            title = "nothing that anybody wrote is in anything that the Server carries",
            requirements = {"MT-V1-101", "MT-SEQ-023"},
            roles = ROLE)
    void noTextOnTheWire(@ForAll(supplier = ChatScripts.Lossy.class) ChatScript script) {
        ChatPlay play = ChatPlay.of(script).play().rest();
        List<Bytes> carried =
                play.world.all().stream().map(each -> each.packet().data()).toList();
        Search.in(carried, "what the Server carries").findsNone(Search.encodings("text 1 of "), "a text");
        for (Posted each : play.world.all()) {
            ChatRole sender = each.from() == play.party(0) ? ChatRole.CREATOR : ChatRole.RESPONDER;
            Optional<Plain> plain = play.world.key().open(sender, each.packet().data());
            assertThat(plain).as("a packet under the first key").isPresent();
            assertThat(plain.get().version()).as("its version").isEqualTo(2);
        }
    }

    private static Insider readerOf(ChatPlay play, ChatRole sender) {
        ChatRole reader = sender == ChatRole.CREATOR ? ChatRole.RESPONDER : ChatRole.CREATOR;
        return new Insider(reader, play.world.key(), play.world::random);
    }

    private static List<Posted> sentBy(ChatPlay play, ChatParty party) {
        return play.world.all().stream().filter(each -> each.from() == party).toList();
    }
}
