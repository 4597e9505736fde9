package org.sealcheck.reference.signal.group;

import static com.google.protobuf.ByteString.copyFrom;

import com.google.protobuf.InvalidProtocolBufferException;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.wire.proto.SignalSenderKeys.SenderKeyRecordStructure;
import org.sealcheck.reference.signal.wire.proto.SignalSenderKeys.SenderKeyStateStructure;
import org.sealcheck.reference.signal.wire.proto.SignalSenderKeys.SenderKeysStructure;

/**
 * All sender keys of a device, as bytes: equal keys give equal bytes, and what is not in these bytes is not anywhere
 * (GRP-014). Keys are plain bytes; the records are in the field numbers of the Signal libraries.
 */
public final class SenderKeysStorage {
    private SenderKeysStorage() {}

    public static SenderKeysStructure structure(SenderKeys keys) {
        SenderKeysStructure.Builder structure = SenderKeysStructure.newBuilder();
        keys.own()
                .forEach((groupId, key) -> structure.addOwn(
                        SenderKeysStructure.Own.newBuilder().setGroupId(groupId).setKey(write(key))));
        keys.received()
                .forEach((name, keyRecord) -> structure.addReceived(SenderKeysStructure.Received.newBuilder()
                        .setGroupId(name.groupId())
                        .setSenderName(name.sender().name())
                        .setSenderDeviceId(name.sender().deviceId())
                        .setKeys(write(keyRecord))));
        return structure.build();
    }

    public static byte[] write(SenderKeys keys) {
        return structure(keys).toByteArray();
    }

    /**
     * The keys that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if these are other bytes
     */
    public static SenderKeys read(Address address, byte[] bytes) {
        try {
            return read(address, SenderKeysStructure.parseFrom(bytes));
        } catch (InvalidProtocolBufferException | Rejection e) {
            throw new IllegalArgumentException(
                    "not stored sender keys: " + e.getMessage() + "; give the bytes of an export unchanged", e);
        }
    }

    public static SenderKeys read(Address address, SenderKeysStructure structure) {
        TreePMap<String, OwnSenderKey> own = TreePMap.empty();
        for (SenderKeysStructure.Own each : structure.getOwnList()) {
            own = own.plus(each.getGroupId(), own(each.getKey()));
        }
        TreePMap<SenderKeyName, SenderKeyRecord> received = TreePMap.empty();
        for (SenderKeysStructure.Received each : structure.getReceivedList()) {
            Address sender = new Address(each.getSenderName(), each.getSenderDeviceId());
            received = received.plus(new SenderKeyName(each.getGroupId(), sender), received(each.getKeys()));
        }
        return new SenderKeys(address, own, received);
    }

    private static SenderKeyStateStructure write(OwnSenderKey key) {
        return SenderKeyStateStructure.newBuilder()
                .setSenderKeyId((int) key.id())
                .setSenderChainKey(write(key.chainKey()))
                .setSenderSigningKey(SenderKeyStateStructure.SenderSigningKey.newBuilder()
                        .setPublic(copyFrom(key.signing().publicKey().encoded()))
                        .setPrivate(copyFrom(key.signing().privateKey().toByteArray())))
                .build();
    }

    private static SenderKeyRecordStructure write(SenderKeyRecord keyRecord) {
        SenderKeyRecordStructure.Builder structure = SenderKeyRecordStructure.newBuilder();
        keyRecord.keys().forEach(key -> structure.addSenderKeyStates(write(key)));
        return structure.build();
    }

    private static SenderKeyStateStructure write(ReceivedSenderKey key) {
        SenderKeyStateStructure.Builder structure = SenderKeyStateStructure.newBuilder()
                .setSenderKeyId((int) key.id())
                .setSenderChainKey(write(key.chainKey()))
                .setSenderSigningKey(SenderKeyStateStructure.SenderSigningKey.newBuilder()
                        .setPublic(copyFrom(key.signingKey().encoded())));
        key.skipped()
                .values()
                .forEach(skipped -> structure.addSenderMessageKeys(SenderKeyStateStructure.SenderMessageKey.newBuilder()
                        .setIteration((int) skipped.iteration())
                        .setSeed(copyFrom(skipped.seed().toByteArray()))));
        return structure.build();
    }

    private static SenderKeyStateStructure.SenderChainKey write(SenderChainKey chainKey) {
        return SenderKeyStateStructure.SenderChainKey.newBuilder()
                .setIteration((int) chainKey.iteration())
                .setSeed(copyFrom(chainKey.key().toByteArray()))
                .build();
    }

    private static OwnSenderKey own(SenderKeyStateStructure structure) {
        SenderKeyStateStructure.SenderSigningKey signing = structure.getSenderSigningKey();
        return new OwnSenderKey(
                Integer.toUnsignedLong(structure.getSenderKeyId()),
                chainKey(structure),
                new KeyPair(
                        PrivateKey.of(signing.getPrivate().toByteArray()),
                        PublicKey.decode(signing.getPublic().toByteArray())));
    }

    private static SenderKeyRecord received(SenderKeyRecordStructure structure) {
        PVector<ReceivedSenderKey> keys = TreePVector.empty();
        for (SenderKeyStateStructure each : structure.getSenderKeyStatesList()) {
            keys = keys.plus(received(each));
        }
        return new SenderKeyRecord(keys);
    }

    private static ReceivedSenderKey received(SenderKeyStateStructure structure) {
        TreePMap<Long, SenderMessageKey> skipped = TreePMap.empty();
        for (SenderKeyStateStructure.SenderMessageKey key : structure.getSenderMessageKeysList()) {
            long iteration = Integer.toUnsignedLong(key.getIteration());
            skipped = skipped.plus(
                    iteration,
                    new SenderMessageKey(iteration, Secret.of(key.getSeed().toByteArray())));
        }
        return new ReceivedSenderKey(
                Integer.toUnsignedLong(structure.getSenderKeyId()),
                chainKey(structure),
                PublicKey.decode(structure.getSenderSigningKey().getPublic().toByteArray()),
                skipped);
    }

    private static SenderChainKey chainKey(SenderKeyStateStructure structure) {
        SenderKeyStateStructure.SenderChainKey chainKey = structure.getSenderChainKey();
        return new SenderChainKey(
                Secret.of(chainKey.getSeed().toByteArray()), Integer.toUnsignedLong(chainKey.getIteration()));
    }
}
