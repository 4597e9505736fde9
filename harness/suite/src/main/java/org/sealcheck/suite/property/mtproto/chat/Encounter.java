package org.sealcheck.suite.property.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.scenario.mtproto.chat.ChatParty;
import org.sealcheck.suite.scenario.mtproto.chat.ChatWorld;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.ChatKey;
import org.sealcheck.suite.secretchat.Group;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.secretchat.Insider.Read;

/** Bob, who is checked, and another client with the key, for one try. */
final class Encounter {
    final ChatWorld world;
    final ChatParty bob;
    final Insider other;

    Encounter(long seed) {
        this(seed, (seed & 1) == 0 ? ChatRole.CREATOR : ChatRole.RESPONDER);
    }

    Encounter(long seed, ChatRole bobs) {
        world = ChatWorld.seeded(seed);
        world.beginWithOther(bobs, 144);
        bob = world.bob();
        other = world.other();
    }

    /** Its packet arrives; what Bob sends for it, read. */
    List<Read> sends(Packet packet) {
        return read(bob.take(packet));
    }

    List<Read> says(Act act) {
        return sends(other.sendService(act));
    }

    /** Bob writes this many texts; what he sends, read. */
    List<Read> bobWrites(int count) {
        List<Packet> packets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            packets.addAll(bob.write(world.random(8), "Bob's text " + i));
        }
        return read(packets);
    }

    /** Eight days later Bob's client runs; what he sends, read. */
    List<Read> bobRuns() {
        world.passDays(8);
        return read(bob.run());
    }

    List<Read> read(List<Packet> packets) {
        return packets.stream().map(other::read).toList();
    }

    /** Bob leaves it out, and nothing changes. */
    void refuses(Packet packet) {
        Bytes before = state();
        List<Packet> answers = bob.take(packet);
        assertThat(bob.refusal()).as("Bob's answer to a packet that is none").isNotNull();
        assertThat(answers).as("what Bob sends for it").isEmpty();
        assertThat(state()).as("what Bob stores after refusing a packet").isEqualTo(before);
    }

    /** A genuine text is shown: the chat goes on. */
    void goesOn() {
        int shown = bob.shown().size();
        bob.take(other.sendText("the chat goes on"));
        assertThat(bob.refusal()).as("Bob's answer to a genuine text").isNull();
        assertThat(bob.closed()).as("whether Bob has closed the chat").isFalse();
        assertThat(bob.shown()).as("what Bob was shown").hasSize(shown + 1);
    }

    @Nullable
    Bytes state() {
        return world.run().subject().can(Ability.STATE_EXPORT) ? bob.state() : null;
    }

    Bytes bobsKey() {
        return bob.describe().keyFingerprint();
    }

    // Exchanges.

    /** The other client asks for a new key, Bob accepts, it commits, Bob confirms. Gives the new key. */
    Exchanged otherRekeys(long id) {
        Bytes exponent = other.random(256);
        Bytes mine = Group.publicValue(exponent);
        Act.AcceptKey accept = only(says(new Act.RequestKey(id, mine)), Act.AcceptKey.class);
        ChatKey key = Group.agree(accept.value(), exponent);
        assertThat(accept.id()).as("the exchange that Bob accepts").isEqualTo(id);
        assertThat(accept.fingerprint())
                .as("the fingerprint that Bob announces")
                .isEqualTo(key.fingerprint());
        goesOn();
        assertThat(bobsKey())
                .as("Bob's key before the commit")
                .isEqualTo(other.key().fingerprint());
        other.learn(key);
        List<Read> confirmed = says(new Act.CommitKey(id, key.fingerprint()));
        assertThat(confirmed).as("what Bob sends after the commit").isNotEmpty();
        assertThat(confirmed)
                .as("the key of what Bob sends")
                .allMatch(each -> each.key().equals(key));
        other.use(key);
        return new Exchanged(accept.id(), accept.value(), key);
    }

    /** Bob asks for a new key after a week, the other client accepts, he commits. */
    Exchanged bobRekeys() {
        ChatKey before = other.key();
        bobWrites(1);
        Act.RequestKey request = only(bobRuns(), Act.RequestKey.class);
        Bytes exponent = other.random(256);
        ChatKey key = Group.agree(request.value(), exponent);
        Act.AcceptKey accept = new Act.AcceptKey(request.id(), Group.publicValue(exponent), key.fingerprint());
        other.learn(key);
        List<Read> answers = says(accept);
        Act.CommitKey commit = only(answers, Act.CommitKey.class);
        assertThat(commit).as("Bob's commit").isEqualTo(new Act.CommitKey(request.id(), key.fingerprint()));
        assertThat(answers.get(0).key()).as("the key of Bob's commit").isEqualTo(before);
        assertThat(bobsKey()).as("Bob's key after his commit").isEqualTo(key.fingerprint());
        other.use(key);
        goesOn();
        return new Exchanged(request.id(), request.value(), key);
    }

    static <A extends Act> A only(List<Read> packets, Class<A> kind) {
        assertThat(packets).as("what Bob sends").hasSize(1);
        assertThat(packets.get(0).act()).as("what Bob sends").isInstanceOf(kind);
        return kind.cast(packets.get(0).act());
    }

    /**
     * A finished exchange.
     *
     * @param value Bob's g_a or g_b
     */
    record Exchanged(long id, Bytes value, ChatKey key) {}
}
