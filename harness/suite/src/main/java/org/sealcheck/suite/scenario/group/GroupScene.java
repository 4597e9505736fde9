package org.sealcheck.suite.scenario.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalGroupKdf;
import org.sealcheck.contract.signal.SignalGroupKdf.ChainKey;
import org.sealcheck.contract.signal.SignalGroupWire;
import org.sealcheck.contract.signal.SignalGroupWire.Distribution;
import org.sealcheck.contract.signal.SignalGroupWire.Message;
import org.sealcheck.contract.signal.SignalGroupWire.Received;
import org.sealcheck.suite.scenario.World;

/** The group of one scenario: its members, and the messages that the Server has. */
public final class GroupScene {
    private final World world;
    private final Map<String, GroupMember> members = new LinkedHashMap<>();
    private final List<GroupMessage> messages = new ArrayList<>();
    private final List<GroupMessage> altered = new ArrayList<>();

    public GroupScene(World world) {
        this.world = world;
    }

    public World world() {
        return world;
    }

    /** The device of this name; it appears now if it has not before. */
    public GroupMember member(String name) {
        String owner = name.replaceFirst("'s tablet$", "");
        return members.computeIfAbsent(
                name, key -> new GroupMember(world, name, world.run().actor(owner)));
    }

    /** All messages sent so far. */
    public List<GroupMessage> messages() {
        return messages;
    }

    public GroupMessage named(String text) {
        return messages.stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody sent \"" + text + "\" to the group"));
    }

    /** What Mallory or an insider made of messages, since this was last asked. */
    public List<GroupMessage> takeAltered() {
        List<GroupMessage> all = List.copyOf(altered);
        altered.clear();
        return all;
    }

    public void alter(GroupMessage message) {
        altered.add(message);
    }

    // What the harness calculates for the parts it plays itself.

    public Distribution open(Bytes distribution) {
        return world.tools().role(SignalGroupWire.class).parseDistribution(new Received(distribution));
    }

    public Message open(GroupMessage message) {
        return world.tools().role(SignalGroupWire.class).parseMessage(new Received(message.body()));
    }

    /** The chain key {@code steps} after a given one. */
    public Bytes chainKey(Bytes chainKey, long steps) {
        Bytes key = chainKey;
        for (long i = 0; i < steps; i++) {
            key = step(key).nextChainKey();
        }
        return key;
    }

    public SignalGroupKdf.ChainStep step(Bytes chainKey) {
        return world.tools().role(SignalGroupKdf.class).chainStep(new ChainKey(chainKey));
    }

    /** Looks at every answer that the feature said nothing about. */
    public void close() {
        members.values().forEach(member -> member.inbox().close());
    }
}
