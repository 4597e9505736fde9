package org.sealcheck.reference.messenger.group;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.sealcheck.reference.messenger.group.proto.MessengerGroups.GroupsStructure;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.group.SenderKeysStorage;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.DeviceStorage;

/** All that a client stores of its device and its groups, as bytes: equal clients give equal bytes. */
public final class GroupStorage {
    private GroupStorage() {}

    public static byte[] write(GroupClient client) {
        GroupsStructure.Builder structure = GroupsStructure.newBuilder()
                .setDevice(ByteString.copyFrom(DeviceStorage.write(client.device())))
                .setSenderKeys(ByteString.copyFrom(SenderKeysStorage.write(client.keys())));
        client.groups().values().forEach(group -> structure.addGroups(write(group)));
        return structure.build().toByteArray();
    }

    /**
     * The client that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if these are other bytes
     */
    public static GroupClient read(byte[] bytes) {
        try {
            GroupsStructure structure = GroupsStructure.parseFrom(bytes);
            Device device = DeviceStorage.read(structure.getDevice().toByteArray());
            TreePMap<String, Group> groups = TreePMap.empty();
            for (GroupsStructure.Group group : structure.getGroupsList()) {
                groups = groups.plus(group.getGroupId(), read(group));
            }
            return new GroupClient(
                    device,
                    SenderKeysStorage.read(
                            device.address(), structure.getSenderKeys().toByteArray()),
                    groups);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(
                    "not a stored client: " + e.getMessage() + "; give the bytes of an export unchanged", e);
        }
    }

    private static GroupsStructure.Group write(Group group) {
        GroupsStructure.Group.Builder structure =
                GroupsStructure.Group.newBuilder().setGroupId(group.id());
        group.devices().forEach(device -> structure.addDevices(write(device)));
        group.own().ifPresent(own -> {
            structure.setKeyMadeAt(own.madeAt());
            own.given()
                    .forEach((device, identity) -> structure.addGiven(GroupsStructure.Given.newBuilder()
                            .setDevice(write(device))
                            .setIdentityKey(ByteString.copyFrom(identity.encoded()))));
        });
        return structure.build();
    }

    private static GroupsStructure.Address write(Address address) {
        return GroupsStructure.Address.newBuilder()
                .setName(address.name())
                .setDeviceId(address.deviceId())
                .build();
    }

    private static Group read(GroupsStructure.Group structure) {
        TreePSet<Address> devices = TreePSet.from(
                structure.getDevicesList().stream().map(GroupStorage::read).toList());
        return new Group(
                structure.getGroupId(),
                devices,
                structure.hasKeyMadeAt() ? Optional.of(distributed(structure)) : Optional.empty());
    }

    private static Group.Distributed distributed(GroupsStructure.Group structure) {
        TreePMap<Address, IdentityKey> given = TreePMap.empty();
        for (GroupsStructure.Given each : structure.getGivenList()) {
            PublicKey key = PublicKey.decode(each.getIdentityKey().toByteArray());
            given = given.plus(read(each.getDevice()), new IdentityKey(key));
        }
        return new Group.Distributed(structure.getKeyMadeAt(), given);
    }

    private static Address read(GroupsStructure.Address address) {
        return new Address(address.getName(), address.getDeviceId());
    }
}
