package org.sealcheck.reference.signal.session;

import static com.google.protobuf.ByteString.copyFrom;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.TreeSet;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.IdentityKeyPair;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.keys.Signature;
import org.sealcheck.reference.signal.prekeys.PreKeyStore;
import org.sealcheck.reference.signal.prekeys.SignedPreKey;
import org.sealcheck.reference.signal.wire.proto.SignalStorage.DeviceStructure;

/**
 * All that a device stores, as bytes: equal devices give equal bytes, and what is not in these bytes is not anywhere
 * (MSG-004, REC-007). Keys are plain bytes.
 */
public final class DeviceStorage {
    private DeviceStorage() {}

    public static byte[] write(Device device) {
        PreKeyStore preKeys = device.preKeys();
        DeviceStructure.Builder structure = DeviceStructure.newBuilder()
                .setAddress(write(device.address()))
                .setIdentity(write(new KeyPair(
                        device.identity().privateKey(),
                        device.identity().identityKey().publicKey())))
                .setRegistrationId(device.registrationId())
                .setNextSignedPreKeyId((int) preKeys.nextSignedId())
                .setNextOneTimePreKeyId((int) preKeys.nextOneTimeId());
        preKeys.signed().values().forEach(preKey -> structure.addSignedPreKeys(write(preKey)));
        preKeys.oneTime()
                .forEach((id, keys) -> structure.addOneTimePreKeys(DeviceStructure.OneTimePreKey.newBuilder()
                        .setId(id.intValue())
                        .setKeys(write(keys))));
        TreeSet<Address> remotes = new TreeSet<>(device.pinned().keySet());
        remotes.addAll(device.sessions().keySet());
        remotes.forEach(remote -> structure.addRemotes(write(device, remote)));
        return structure.build().toByteArray();
    }

    /**
     * The device that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if these are other bytes
     */
    public static Device read(byte[] bytes) {
        try {
            return read(DeviceStructure.parseFrom(bytes));
        } catch (InvalidProtocolBufferException | Rejection e) {
            throw new IllegalArgumentException(
                    "not a stored device: " + e.getMessage() + "; give the bytes of an export unchanged", e);
        }
    }

    private static DeviceStructure.Remote write(Device device, Address remote) {
        DeviceStructure.Remote.Builder structure =
                DeviceStructure.Remote.newBuilder().setAddress(write(remote));
        IdentityKey pinned = device.pinned().get(remote);
        if (pinned != null) {
            structure.setIdentityKey(copyFrom(pinned.encoded()));
        }
        device.sessionsWith(remote).ifPresent(sessions -> structure.setSessions(SessionStorage.structure(sessions)));
        return structure.build();
    }

    private static DeviceStructure.SignedPreKey write(SignedPreKey preKey) {
        return DeviceStructure.SignedPreKey.newBuilder()
                .setId((int) preKey.id())
                .setKeys(write(preKey.keys()))
                .setSignature(copyFrom(preKey.signature().toByteArray()))
                .setCreatedAt(preKey.createdAt())
                .build();
    }

    private static DeviceStructure.KeyPair write(KeyPair keys) {
        return DeviceStructure.KeyPair.newBuilder()
                .setPrivateKey(copyFrom(keys.privateKey().toByteArray()))
                .setPublicKey(copyFrom(keys.publicKey().encoded()))
                .build();
    }

    private static DeviceStructure.Address write(Address address) {
        return DeviceStructure.Address.newBuilder()
                .setName(address.name())
                .setDeviceId(address.deviceId())
                .build();
    }

    private static Device read(DeviceStructure structure) {
        KeyPair identity = keys(structure.getIdentity());
        TreePMap<Address, IdentityKey> pinned = TreePMap.empty();
        TreePMap<Address, SessionRecord> sessions = TreePMap.empty();
        for (DeviceStructure.Remote remote : structure.getRemotesList()) {
            Address address = address(remote.getAddress());
            if (remote.hasIdentityKey()) {
                pinned = pinned.plus(
                        address,
                        new IdentityKey(PublicKey.decode(remote.getIdentityKey().toByteArray())));
            }
            if (remote.hasSessions()) {
                sessions = sessions.plus(address, SessionStorage.read(remote.getSessions()));
            }
        }
        return new Device(
                address(structure.getAddress()),
                new IdentityKeyPair(identity.privateKey(), new IdentityKey(identity.publicKey())),
                structure.getRegistrationId(),
                preKeys(structure),
                pinned,
                sessions);
    }

    private static PreKeyStore preKeys(DeviceStructure structure) {
        TreePMap<Long, SignedPreKey> signed = TreePMap.empty();
        for (DeviceStructure.SignedPreKey preKey : structure.getSignedPreKeysList()) {
            long id = Integer.toUnsignedLong(preKey.getId());
            signed = signed.plus(
                    id,
                    new SignedPreKey(
                            id,
                            keys(preKey.getKeys()),
                            new Signature(preKey.getSignature().toByteArray()),
                            preKey.getCreatedAt()));
        }
        TreePMap<Long, KeyPair> oneTime = TreePMap.empty();
        for (DeviceStructure.OneTimePreKey preKey : structure.getOneTimePreKeysList()) {
            oneTime = oneTime.plus(Integer.toUnsignedLong(preKey.getId()), keys(preKey.getKeys()));
        }
        return new PreKeyStore(
                signed,
                oneTime,
                Integer.toUnsignedLong(structure.getNextSignedPreKeyId()),
                Integer.toUnsignedLong(structure.getNextOneTimePreKeyId()));
    }

    private static KeyPair keys(DeviceStructure.KeyPair keys) {
        return new KeyPair(
                PrivateKey.of(keys.getPrivateKey().toByteArray()),
                PublicKey.decode(keys.getPublicKey().toByteArray()));
    }

    private static Address address(DeviceStructure.Address address) {
        return new Address(address.getName(), address.getDeviceId());
    }
}
