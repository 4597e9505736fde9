package org.sealcheck.reference.messenger.group;

import java.util.Optional;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.group.SenderKeys;
import org.sealcheck.reference.signal.session.Device;

/**
 * A device and the groups it is in.
 *
 * @param device with its pairwise sessions, in which sender keys travel (GRP-003)
 */
public record GroupClient(Device device, SenderKeys keys, TreePMap<String, Group> groups) {

    public static GroupClient of(Device device) {
        return new GroupClient(device, SenderKeys.empty(device.address()), TreePMap.empty());
    }

    public GroupClient with(Device other) {
        return new GroupClient(other, keys, groups);
    }

    Optional<Group> find(String groupId) {
        return Optional.ofNullable(groups.get(groupId));
    }

    GroupClient with(SenderKeys other) {
        return new GroupClient(device, other, groups);
    }

    GroupClient with(Group group) {
        return new GroupClient(device, keys, groups.plus(group.id(), group));
    }

    /** The group, if this sender may say anything in it (GRP-049, GRP-052). */
    Group require(String groupId, Address sender) {
        Group group = find(groupId)
                .orElseThrow(() -> new Rejection(
                        GroupReason.UNKNOWN_GROUP, "GRP-049", "nobody has told the devices of " + groupId));
        requireMember(group, sender);
        return group;
    }

    private static void requireMember(Group group, Address sender) {
        if (!group.devices().contains(sender)) {
            throw new Rejection(
                    GroupReason.NOT_A_MEMBER, "GRP-049", sender + " is not among the devices of " + group.id());
        }
    }
}
