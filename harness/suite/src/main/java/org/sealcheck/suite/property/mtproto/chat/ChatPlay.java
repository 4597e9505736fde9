package org.sealcheck.suite.property.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Message;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.scenario.mtproto.chat.ChatParty;
import org.sealcheck.suite.scenario.mtproto.chat.ChatWorld;
import org.sealcheck.suite.scenario.mtproto.chat.Posted;

/**
 * Acts a script out. The model: what a party was shown is always the beginning of what the other wrote; nobody closes the
 * chat; what is refused changes nothing; and when all has come to rest, everything was shown and both have one key.
 */
final class ChatPlay {
    private static final String[] NAMES = {"Alice", "Bob"};

    final ChatWorld world;
    private final ChatScript script;
    private final Map<ChatParty, List<String>> written = new HashMap<>();
    private final Set<Bytes> seen = new HashSet<>();
    private final List<Posted> delivered = new ArrayList<>();
    private int texts;

    private ChatPlay(ChatScript script) {
        this.script = script;
        this.world = ChatWorld.seeded(script.seed());
        world.begin();
        for (String name : NAMES) {
            written.put(world.party(name), new ArrayList<>());
        }
    }

    static ChatPlay of(ChatScript script) {
        return new ChatPlay(script);
    }

    ChatPlay play() {
        script.moves().forEach(this::make);
        return this;
    }

    /** Each writes once more, and the Server delivers everything. */
    ChatPlay rest() {
        for (int round = 0; round < 3; round++) {
            write(party(0));
            write(party(1));
            while (!world.pending().isEmpty()) {
                deliver(world.pending().get(0));
            }
        }
        for (ChatParty party : written.keySet()) {
            assertThat(shown(party)).as("what %s was shown in the end", party).isEqualTo(written.get(other(party)));
        }
        assertThat(party(0).describe().keyFingerprint())
                .as("Alice's key, and Bob's, in the end")
                .isEqualTo(party(1).describe().keyFingerprint());
        return this;
    }

    private void make(ChatMove move) {
        int which = move.which();
        switch (move.kind()) {
            case WRITE -> write(party(which));
            case DELIVER -> with(world.pending(), 0, this::deliver);
            case DELIVER_ANY -> with(world.pending(), which, this::deliver);
            case LOSE -> with(firstTimers(), which, this::lose);
            case REPLAY -> with(delivered, which, this::replay);
            case REFLECT -> with(world.all(), which, this::reflect);
            case ALTER -> with(world.pending(), which, posted -> alter(posted, which));
            case GARBAGE -> refused(party(which), new Packet(world.random(8), world.random(which % 400)));
            case RESTART -> restart(party(which));
            case REKEY -> rekey(party(which));
            default -> throw new IllegalStateException("no such move: " + move);
        }
    }

    private void write(ChatParty party) {
        texts++;
        String text = "text " + texts + " of " + party;
        written.get(party).add(text);
        world.write(party, text);
    }

    private void rekey(ChatParty party) {
        world.passDays(8);
        world.post(party, party.run(), "what is due");
    }

    private void restart(ChatParty party) {
        if (can(Ability.SNAPSHOT) && can(Ability.STATE_EXPORT)) {
            party.restart();
        }
    }

    private void deliver(Posted posted) {
        delivered.add(posted);
        seen.add(posted.packet().data());
        world.deliver(posted);
        check(other(posted.from()));
    }

    private void lose(Posted posted) {
        seen.add(posted.packet().data());
        world.withhold(posted);
    }

    /** Packets that were never lost or delivered before: what is sent again may be sent no third time. */
    private List<Posted> firstTimers() {
        return world.pending().stream()
                .filter(each -> !seen.contains(each.packet().data()))
                .toList();
    }

    private void replay(Posted posted) {
        refused(other(posted.from()), posted.packet());
    }

    private void reflect(Posted posted) {
        refused(posted.from(), posted.packet());
    }

    private void alter(Posted posted, int bit) {
        byte[] bytes = posted.packet().data().toByteArray();
        bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);
        refused(other(posted.from()), new Packet(posted.packet().randomId(), Bytes.of(bytes)));
    }

    /** Whatever it is, it is left out and changes nothing. */
    private void refused(ChatParty party, Packet packet) {
        Bytes before = state(party);
        List<Packet> answers = party.take(packet);
        assertThat(party.refusal())
                .as("%s's answer to a packet that is no new one", party)
                .isNotNull();
        assertThat(answers).as("what %s sends for it", party).isEmpty();
        assertThat(state(party))
                .as("what %s stores after refusing a packet", party)
                .isEqualTo(before);
        check(party);
    }

    private void check(ChatParty party) {
        assertThat(party.closed()).as("whether %s has closed the chat", party).isFalse();
        assertThat(written.get(other(party))
                        .subList(
                                0,
                                Math.min(
                                        shown(party).size(),
                                        written.get(other(party)).size())))
                .as("the beginning of what the other side wrote, and what %s was shown", party)
                .isEqualTo(shown(party));
    }

    static List<String> shown(ChatParty party) {
        return party.shown().stream().map(Message::text).toList();
    }

    ChatParty party(int which) {
        return world.party(NAMES[Math.floorMod(which, NAMES.length)]);
    }

    ChatParty other(ChatParty party) {
        return party == party(0) ? party(1) : party(0);
    }

    private @Nullable Bytes state(ChatParty party) {
        return can(Ability.STATE_EXPORT) ? party.state() : null;
    }

    private boolean can(Ability ability) {
        return world.run().subject().can(ability);
    }

    private static void with(List<Posted> all, int which, Consumer<Posted> use) {
        if (!all.isEmpty()) {
            use.accept(all.get(Math.floorMod(which, all.size())));
        }
    }
}
