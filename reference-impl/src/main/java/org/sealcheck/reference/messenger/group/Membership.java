package org.sealcheck.reference.messenger.group;

import java.util.Collection;
import java.util.Optional;
import org.pcollections.TreePSet;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.group.SenderKeyName;
import org.sealcheck.reference.signal.group.SenderKeys;

/** What a change of the devices of a group does to its keys. */
public final class Membership {
    private Membership() {}

    /**
     * The devices of all members as they are now, the client's own among them. Nothing is sent: who is new is given
     * the key with the next message (GRP-015).
     */
    public static GroupClient setDevices(GroupClient client, String groupId, Collection<Address> listed) {
        TreePSet<Address> devices = TreePSet.from(listed);
        Group before = client.find(groupId).orElseGet(() -> Group.of(groupId, devices));
        TreePSet<Address> removed = removed(before, devices);
        GroupClient told = client.with(before.withDevices(devices));
        if (removed.isEmpty()) {
            return told;
        }
        GroupClient cleared = clear(told, groupId);
        return cleared.with(forget(cleared.keys(), groupId, lost(cleared, before, removed)));
    }

    /** Forgets the key it sends with, and who was given it: the next message starts over (GRP-016, GRP-017). */
    static GroupClient clear(GroupClient client, String groupId) {
        Group group = client.groups().get(groupId);
        return client.with(client.keys().withoutOwn(groupId)).with(group.withOwn(Optional.empty()));
    }

    private static TreePSet<Address> removed(Group before, TreePSet<Address> devices) {
        return before.devices().minusAll(devices);
    }

    /** Whose keys are of no more use: those of the removed (GRP-050), or everybody's if it was removed itself (GRP-052). */
    private static TreePSet<Address> lost(GroupClient client, Group before, TreePSet<Address> removed) {
        return removed.contains(client.device().address()) ? before.devices() : removed;
    }

    private static SenderKeys forget(SenderKeys keys, String groupId, TreePSet<Address> senders) {
        SenderKeys rest = keys;
        for (Address sender : senders) {
            rest = rest.without(new SenderKeyName(groupId, sender));
        }
        return rest;
    }
}
