package org.sealcheck.suite.scenario.group;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.SignalGroup;
import org.sealcheck.contract.signal.SignalGroup.NewMember;
import org.sealcheck.contract.signal.SignalGroup.OfMember;
import org.sealcheck.contract.signal.SignalGroup.OfSender;
import org.sealcheck.contract.signal.SignalGroup.Received;
import org.sealcheck.contract.signal.SignalGroup.StateOf;
import org.sealcheck.contract.signal.SignalGroup.ToCreate;
import org.sealcheck.contract.signal.SignalGroup.ToDecrypt;
import org.sealcheck.contract.signal.SignalGroup.ToEncrypt;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** One device in a group: its calls of role {@code signal.group}, and the answers still to be looked at. */
public final class GroupMember {
    /** The group of every scenario. */
    public static final String GROUP = "the family";

    /** A group with the same members. */
    public static final String OTHER_GROUP = "the football club";

    private final World world;
    private final String name;
    private final Address address;
    private final Implementation implementation;
    private final SignalGroup role;
    private final GroupInbox inbox;
    private final String handle;
    private final List<Bytes> distributions = new ArrayList<>();
    private @Nullable Bytes stateBefore;

    GroupMember(World world, String name, Implementation implementation) {
        this.world = world;
        this.name = name;
        this.address = World.address(name);
        this.implementation = implementation;
        this.role = implementation.role(SignalGroup.class);
        this.inbox = new GroupInbox(name);
        this.handle = role.createMember(new NewMember(address)).member();
    }

    public Address address() {
        return address;
    }

    public GroupInbox inbox() {
        return inbox;
    }

    /** Every distribution it has given away, the oldest first. */
    public List<Bytes> distributions() {
        return distributions;
    }

    /** The distribution of its key as it is now. */
    public Bytes distribution() {
        return distribution(GROUP);
    }

    public Bytes distribution(String group) {
        Bytes message = role.create(new ToCreate(handle, group, world.entropy(implementation, 68)))
                .message();
        distributions.add(message);
        return message;
    }

    /** Takes a distribution, which must not be refused. */
    public void take(GroupMember from, Bytes distribution) {
        take(GROUP, from, distribution);
    }

    public void take(String group, GroupMember from, Bytes distribution) {
        role.process(new Received(handle, group, from.address, distribution));
    }

    /** Is offered a distribution and keeps the answer. */
    public void offer(GroupMember from, Bytes distribution) {
        noteState();
        inbox.ask("the sender key of " + from, () -> take(from, distribution));
    }

    public GroupMessage send(String text) {
        return send(GROUP, text);
    }

    public GroupMessage send(String group, String text) {
        Bytes entropy = world.entropy(implementation, 64);
        return new GroupMessage(
                this,
                text,
                role.encrypt(new ToEncrypt(handle, group, Texts.bytes(text), entropy))
                        .message());
    }

    /** Is given a message and keeps the answer. */
    public void get(GroupMessage message) {
        get(GROUP, message.from(), message);
    }

    /** The same, in another group or from another device as the Server says. */
    public void get(String group, GroupMember from, GroupMessage message) {
        noteState();
        inbox.read(
                message.text(),
                () -> role.decrypt(new ToDecrypt(handle, group, from.address, message.body()))
                        .plaintext());
    }

    /** Forgets the keys of a device; its own, if that is itself. */
    public void clear(GroupMember sender) {
        role.clear(new OfSender(handle, GROUP, sender.address));
    }

    /** All that it stores for its groups. */
    public Bytes state() {
        need(Ability.STATE_EXPORT, "state-export");
        return role.exportState(new OfMember(handle)).state();
    }

    public void restart() {
        need(Ability.SNAPSHOT, "snapshot");
        role.restoreState(new StateOf(handle, state()));
    }

    /** What it stored before it was last given something. */
    public Bytes stateBefore() {
        if (stateBefore == null) {
            throw new IllegalArgumentException(name + " was given nothing in this scenario");
        }
        return stateBefore;
    }

    private void noteState() {
        if (implementation.can(Ability.STATE_EXPORT)) {
            stateBefore = state();
        }
    }

    private void need(Ability ability, String spelling) {
        if (!implementation.can(ability)) {
            throw new NotApplicable(name + "'s implementation does not declare " + spelling);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
