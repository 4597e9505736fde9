package org.sealcheck.adapter.libsignal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sealcheck.adapter.peer.Parties;
import org.sealcheck.adapter.peer.Rejections;
import org.sealcheck.adapter.peer.SenderKeyRecords;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalGroup;
import org.signal.libsignal.protocol.InvalidMessageException;
import org.signal.libsignal.protocol.SignalProtocolAddress;
import org.signal.libsignal.protocol.groups.GroupCipher;
import org.signal.libsignal.protocol.groups.GroupSessionBuilder;
import org.signal.libsignal.protocol.groups.state.SenderKeyRecord;
import org.signal.libsignal.protocol.groups.state.SenderKeyStore;
import org.signal.libsignal.protocol.message.SenderKeyDistributionMessage;
import org.signal.libsignal.protocol.message.SenderKeyMessage;

/**
 * Groups through the library's {@code GroupSessionBuilder} and {@code GroupCipher}, on a store of serialized records.
 *
 * <p>This library names a group by a distribution id that every message carries; an application looks its group up by
 * that id. So does this adapter: a message that carries another group's id is one of another group.
 */
final class Groups implements SignalGroup {
    private final Parties<SenderKeyRecords> members = new Parties<>();

    @Override
    public Member createMember(NewMember input) {
        return new Member(members.add(new SenderKeyRecords(input.address())));
    }

    @Override
    public Distribution create(ToCreate input) {
        SenderKeyRecords records = members.get(input.member());
        return new Distribution(Bytes.of(new GroupSessionBuilder(new Store(records))
                .create(Session.address(records.own()), distributionId(input.groupId()))
                .serialize()));
    }

    @Override
    public Empty process(Received input) {
        SenderKeyRecords records = members.get(input.member());
        return Rejections.answer(() -> {
            SenderKeyDistributionMessage message =
                    new SenderKeyDistributionMessage(input.message().toByteArray());
            requireGroup(input.groupId(), message.getDistributionId());
            new GroupSessionBuilder(new Store(records)).process(Session.address(input.sender()), message);
            return Empty.EMPTY;
        });
    }

    @Override
    public Message encrypt(ToEncrypt input) {
        SenderKeyRecords records = members.get(input.member());
        GroupCipher cipher = new GroupCipher(new Store(records), Session.address(records.own()));
        return Rejections.answer(() -> new Message(Bytes.of(cipher.encrypt(
                        distributionId(input.groupId()), input.plaintext().toByteArray())
                .serialize())));
    }

    @Override
    public Plaintext decrypt(ToDecrypt input) {
        SenderKeyRecords records = members.get(input.member());
        GroupCipher cipher = new GroupCipher(new Store(records), Session.address(input.sender()));
        byte[] body = input.message().toByteArray();
        return Rejections.answer(Layer.SIGNATURE, () -> {
            requireGroup(input.groupId(), new SenderKeyMessage(body).getDistributionId());
            return new Plaintext(Bytes.of(cipher.decrypt(body)));
        });
    }

    @Override
    public Empty clear(OfSender input) {
        members.get(input.member()).remove(distributionId(input.groupId()).toString(), input.sender());
        return Empty.EMPTY;
    }

    @Override
    public State exportState(OfMember input) {
        return new State(Bytes.of(members.get(input.member()).toBytes()));
    }

    @Override
    public Empty restoreState(StateOf input) {
        members.get(input.member()).restore(input.state().toByteArray());
        return Empty.EMPTY;
    }

    private static UUID distributionId(String groupId) {
        return UUID.nameUUIDFromBytes(groupId.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireGroup(String groupId, UUID carried) {
        if (!distributionId(groupId).equals(carried)) {
            throw new RejectedException(Layer.STATE, null, "distribution id " + carried + " is not that of " + groupId);
        }
    }

    /** The store that the library asks for. */
    private record Store(SenderKeyRecords records) implements SenderKeyStore {
        @Override
        public void storeSenderKey(SignalProtocolAddress sender, UUID distributionId, SenderKeyRecord record) {
            records.put(distributionId.toString(), sender.getName(), sender.getDeviceId(), record.serialize());
        }

        @Override
        public SenderKeyRecord loadSenderKey(SignalProtocolAddress sender, UUID distributionId) {
            byte[] serialized = records.get(distributionId.toString(), sender.getName(), sender.getDeviceId());
            try {
                return serialized == null ? null : new SenderKeyRecord(serialized);
            } catch (InvalidMessageException e) {
                throw new IllegalStateException("the library does not read what it wrote", e);
            }
        }
    }
}
