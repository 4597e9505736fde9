package org.sealcheck.suite.scenario.mtproto.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.secretchat.ChatKey;
import org.sealcheck.suite.secretchat.Insider;

/** One scenario about a running chat: who is in it, the Server between them, and the time. */
public final class ChatWorld {
    private static final long START_MS = 1_767_225_600_000L;
    private static final int LAYER = 144;
    private static final int MOST_PACKETS = 100_000;

    private final Run run = Run.current();
    private final Map<String, ChatParty> parties = new LinkedHashMap<>();
    private final Map<String, Bytes> ids = new HashMap<>();
    private final List<Posted> all = new ArrayList<>();
    private final List<Posted> pending = new ArrayList<>();
    private Random random = run.random();
    private @Nullable ChatKey key;
    private long now = START_MS;
    private @Nullable Insider insider;
    private @Nullable ChatParty opposite;

    /** One whose randomness depends on nothing but this seed, for properties. */
    public static ChatWorld seeded(long seed) {
        ChatWorld world = new ChatWorld();
        world.random = new Random(seed);
        return world;
    }

    /** Alice creates the chat, Bob has accepted it. */
    public void begin(int aliceLayer, int bobLayer) {
        open("Alice", ChatRole.CREATOR, aliceLayer);
        open("Bob", ChatRole.RESPONDER, bobLayer);
    }

    public void begin() {
        begin(LAYER, LAYER);
    }

    /** Bob and the other client, which the harness plays. */
    public void beginWithOther(ChatRole bob, int bobLayer) {
        ChatRole other = bob == ChatRole.CREATOR ? ChatRole.RESPONDER : ChatRole.CREATOR;
        insider = new Insider(other, key(), this::random);
        opposite = open("Bob", bob, bobLayer);
    }

    private ChatParty open(String name, ChatRole role, int layer) {
        ChatParty party = new ChatParty(this, name, role, run.actor(name), key(), layer);
        parties.put(name, party);
        post(party, party.first(), "the notice");
        return party;
    }

    public ChatParty party(String name) {
        ChatParty party = parties.get(name);
        if (party == null) {
            throw new IllegalArgumentException(name + " is in no chat in this scenario");
        }
        return party;
    }

    /** The other client. */
    public Insider other() {
        if (insider == null) {
            throw new IllegalArgumentException("there is no other client in this scenario");
        }
        return insider;
    }

    /** Whom the other client chats with. */
    public ChatParty bob() {
        return opposite == null ? party("Bob") : opposite;
    }

    /** The chat's first key. */
    public ChatKey key() {
        if (key == null) {
            key = new ChatKey(random(256));
        }
        return key;
    }

    public Run run() {
        return run;
    }

    public Bytes random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    public long now() {
        now += 1_000;
        return now;
    }

    public void passDays(long days) {
        now += days * 24 * 60 * 60 * 1_000;
    }

    // The Server.

    public void write(ChatParty party, String text) {
        Bytes id = random(8);
        ids.put(text, id);
        post(party, party.write(id, text), text);
    }

    /** The random_id of a text that was written. */
    public Bytes idOf(String text) {
        Bytes id = ids.get(text);
        if (id == null) {
            throw new IllegalArgumentException("nobody has written \"" + text + "\" in this scenario");
        }
        return id;
    }

    /** What a call made: the first packet carries the label, any others something about keys or gaps. */
    public void post(ChatParty from, List<Packet> packets, String label) {
        for (int i = 0; i < packets.size(); i++) {
            Posted posted = new Posted(all.size() + 1, from, packets.get(i), i == 0 ? label : "what follows " + label);
            all.add(posted);
            pending.add(posted);
        }
        if (all.size() > MOST_PACKETS) {
            throw new AssertionError("the two clients do not come to rest: " + MOST_PACKETS + " packets");
        }
    }

    /** Everything that the Server has and has not delivered yet. */
    public List<Posted> pending() {
        return List.copyOf(pending);
    }

    public List<Posted> all() {
        return List.copyOf(all);
    }

    /** The first packet with this label. */
    public Posted labelled(String label) {
        return all.stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no packet carries \"" + label + "\""));
    }

    public void withhold(Posted posted) {
        pending.remove(posted);
    }

    public void deliver(Posted posted) {
        pending.remove(posted);
        give(posted, receiver(posted.from()));
    }

    public void give(Posted posted, ChatParty to) {
        post(to, to.take(posted.packet()), "an answer");
    }

    /** Delivers in order until nothing is left. */
    public void settle() {
        while (!pending.isEmpty()) {
            deliver(pending.get(0));
        }
    }

    private ChatParty receiver(ChatParty from) {
        return parties.values().stream()
                .filter(each -> each != from)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the other client reads for itself"));
    }

    // The other client.

    /** The other client's packet arrives; the answers are what it can read. */
    public List<Insider.Read> otherSends(Packet packet) {
        return bob().take(packet).stream().map(other()::read).toList();
    }
}
