package org.sealcheck.adapter.reference;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.signal.SignalGroup;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.group.GroupCipher;
import org.sealcheck.reference.signal.group.GroupSessions;
import org.sealcheck.reference.signal.group.SenderKeyName;
import org.sealcheck.reference.signal.group.SenderKeys;
import org.sealcheck.reference.signal.group.SenderKeysStorage;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/** Plays signal.group. */
final class ReferenceGroup implements SignalGroup {
    private final Handles<SenderKeys> members = new Handles<>("member");

    @Override
    public Member createMember(NewMember input) {
        return new Member(members.create(SenderKeys.empty(Addresses.of(input.address()))));
    }

    @Override
    public Distribution create(ToCreate input) {
        return step(input.member(), keys -> {
            GroupSessions.Created created = GroupSessions.create(keys, input.groupId(), Keys.entropy(input.entropy()));
            Bytes message = Bytes.of(created.distribution().write());
            return new Step<>(created.keys(), new Distribution(message));
        });
    }

    @Override
    public Empty process(Received input) {
        return change(
                input.member(),
                keys -> GroupSessions.process(
                        keys,
                        name(input.groupId(), input.sender()),
                        SenderKeyDistribution.parse(input.message().toByteArray())));
    }

    @Override
    public Message encrypt(ToEncrypt input) {
        return step(input.member(), keys -> {
            GroupCipher.Encrypted encrypted = GroupCipher.encrypt(
                    keys, input.groupId(), input.plaintext().toByteArray(), Keys.entropy(input.entropy()));
            return new Step<>(encrypted.keys(), new Message(Bytes.of(encrypted.message())));
        });
    }

    @Override
    public Plaintext decrypt(ToDecrypt input) {
        return step(input.member(), keys -> {
            GroupCipher.Decrypted decrypted = GroupCipher.decrypt(
                    keys, name(input.groupId(), input.sender()), input.message().toByteArray());
            return new Step<>(decrypted.keys(), new Plaintext(Bytes.of(decrypted.plaintext())));
        });
    }

    @Override
    public Empty clear(OfSender input) {
        return change(input.member(), keys -> {
            Address sender = Addresses.of(input.sender());
            return sender.equals(keys.address())
                    ? keys.withoutOwn(input.groupId())
                    : keys.without(new SenderKeyName(input.groupId(), sender));
        });
    }

    @Override
    public State exportState(OfMember input) {
        return new State(Bytes.of(SenderKeysStorage.write(members.get(input.member()))));
    }

    @Override
    public Empty restoreState(StateOf input) {
        return change(
                input.member(),
                keys -> SenderKeysStorage.read(keys.address(), input.state().toByteArray()));
    }

    private static SenderKeyName name(String groupId, org.sealcheck.contract.signal.Address sender) {
        return new SenderKeyName(groupId, Addresses.of(sender));
    }

    private <A> A step(String member, Function<SenderKeys, Step<SenderKeys, A>> step) {
        return Answer.of(() -> members.step(member, step));
    }

    private Empty change(String member, UnaryOperator<SenderKeys> change) {
        return step(member, keys -> new Step<>(change.apply(keys), Empty.EMPTY));
    }
}
