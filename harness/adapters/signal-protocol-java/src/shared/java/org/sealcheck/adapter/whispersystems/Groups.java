package org.sealcheck.adapter.whispersystems;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.sealcheck.adapter.peer.Parties;
import org.sealcheck.adapter.peer.Rejections;
import org.sealcheck.adapter.peer.SenderKeyRecords;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.SignalGroup;
import org.whispersystems.libsignal.groups.GroupCipher;
import org.whispersystems.libsignal.groups.GroupSessionBuilder;
import org.whispersystems.libsignal.groups.SenderKeyName;
import org.whispersystems.libsignal.groups.state.SenderKeyRecord;
import org.whispersystems.libsignal.groups.state.SenderKeyStore;
import org.whispersystems.libsignal.protocol.SenderKeyDistributionMessage;

/** Groups through the library's {@code GroupSessionBuilder} and {@code GroupCipher}, on a store of serialized records. */
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
                .create(name(input.groupId(), records.own()))
                .serialize()));
    }

    @Override
    public Empty process(Received input) {
        SenderKeyRecords records = members.get(input.member());
        return Rejections.answer(() -> {
            new GroupSessionBuilder(new Store(records))
                    .process(
                            name(input.groupId(), input.sender()),
                            new SenderKeyDistributionMessage(input.message().toByteArray()));
            return Empty.EMPTY;
        });
    }

    @Override
    public Message encrypt(ToEncrypt input) {
        SenderKeyRecords records = members.get(input.member());
        GroupCipher cipher = new GroupCipher(new Store(records), name(input.groupId(), records.own()));
        return Rejections.answer(
                () -> new Message(Bytes.of(cipher.encrypt(input.plaintext().toByteArray()))));
    }

    @Override
    public Plaintext decrypt(ToDecrypt input) {
        SenderKeyRecords records = members.get(input.member());
        GroupCipher cipher = new GroupCipher(new Store(records), name(input.groupId(), input.sender()));
        return Rejections.answer(
                Layer.SIGNATURE,
                () -> new Plaintext(Bytes.of(cipher.decrypt(input.message().toByteArray()))));
    }

    @Override
    public Empty clear(OfSender input) {
        members.get(input.member()).remove(input.groupId(), input.sender());
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

    private static SenderKeyName name(String groupId, Address sender) {
        return new SenderKeyName(groupId, Session.address(sender));
    }

    /** The store that the library asks for: an empty record stands for none. */
    private record Store(SenderKeyRecords records) implements SenderKeyStore {
        @Override
        public void storeSenderKey(SenderKeyName name, SenderKeyRecord record) {
            records.put(
                    name.getGroupId(),
                    name.getSender().getName(),
                    name.getSender().getDeviceId(),
                    record.serialize());
        }

        @Override
        public SenderKeyRecord loadSenderKey(SenderKeyName name) {
            byte[] serialized = records.get(
                    name.getGroupId(),
                    name.getSender().getName(),
                    name.getSender().getDeviceId());
            try {
                return serialized == null ? new SenderKeyRecord() : new SenderKeyRecord(serialized);
            } catch (IOException e) {
                throw new UncheckedIOException("the library does not read what it wrote", e);
            }
        }
    }
}
