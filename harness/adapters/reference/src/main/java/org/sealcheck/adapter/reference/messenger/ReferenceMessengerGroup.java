package org.sealcheck.adapter.reference.messenger;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sealcheck.adapter.reference.Addresses;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.MessengerGroup;
import org.sealcheck.reference.messenger.group.GroupClient;
import org.sealcheck.reference.messenger.group.GroupStorage;
import org.sealcheck.reference.messenger.group.Membership;
import org.sealcheck.reference.messenger.group.Receiving;
import org.sealcheck.reference.messenger.group.Sending;
import org.sealcheck.reference.signal.session.Device;

/** Plays messenger.group. A client's device is the party it was made of: a step of either is seen by the other. */
final class ReferenceMessengerGroup implements MessengerGroup {
    /** A client, whose device is only as new as its last step; the party's is current. */
    private record Member(String party, GroupClient client) {}

    private final Handles<Device> parties;
    private final Handles<Member> clients = new Handles<>("group-client");

    ReferenceMessengerGroup(Handles<Device> parties) {
        this.parties = parties;
    }

    @Override
    public Client createClient(NewClient input) {
        String party = input.party();
        return Answer.of(() -> new Client(clients.create(new Member(party, GroupClient.of(parties.get(party))))));
    }

    @Override
    public Empty setDevices(DeviceList input) {
        return change(
                input.groupClient(),
                client -> Membership.setDevices(
                        client,
                        input.groupId(),
                        input.devices().stream().map(Addresses::of).toList()));
    }

    @Override
    public Sent send(ToSend input) {
        return step(input.groupClient(), client -> {
            Sending.Sent sent = Sending.send(
                    client,
                    input.groupId(),
                    input.plaintext().toByteArray(),
                    input.now(),
                    Keys.entropy(input.entropy()));
            return new Step<>(sent.client(), sent(sent));
        });
    }

    @Override
    public OfGroup receiveDistribution(ReceivedDistribution input) {
        return step(input.groupClient(), client -> {
            var ciphertext = Envelopes.ciphertext(input.type(), input.body());
            Receiving.Taken taken = Receiving.receiveDistribution(
                    client,
                    Addresses.of(input.from()),
                    ciphertext.type(),
                    ciphertext.body(),
                    Keys.entropy(input.entropy()));
            return new Step<>(taken.client(), new OfGroup(taken.groupId()));
        });
    }

    @Override
    public Plaintext receive(Received input) {
        return step(input.groupClient(), client -> {
            Receiving.Read read = Receiving.receive(
                    client,
                    input.groupId(),
                    Addresses.of(input.from()),
                    input.message().toByteArray());
            return new Step<>(read.client(), new Plaintext(Bytes.of(read.plaintext())));
        });
    }

    @Override
    public State exportState(OfClient input) {
        Member member = clients.get(input.groupClient());
        return new State(Bytes.of(GroupStorage.write(member.client().with(parties.get(member.party())))));
    }

    @Override
    public Empty restoreState(StateOf input) {
        return change(
                input.groupClient(), client -> GroupStorage.read(input.state().toByteArray()));
    }

    private static Sent sent(Sending.Sent sent) {
        return new Sent(
                sent.distributions().stream()
                        .map(each -> Envelopes.envelope(new org.sealcheck.reference.messenger.client.Envelope(
                                each.device(), each.ciphertext())))
                        .toList(),
                sent.unreached().stream().map(Addresses::of).toList(),
                Bytes.of(sent.message()));
    }

    private <A> A step(String handle, Function<GroupClient, Step<GroupClient, A>> step) {
        return Answer.of(() -> clients.step(
                handle,
                member -> parties.step(member.party(), device -> {
                    Step<GroupClient, A> done = step.apply(member.client().with(device));
                    Member next = new Member(member.party(), done.next());
                    return new Step<>(done.next().device(), new Step<>(next, done.answer()));
                })));
    }

    private Empty change(String handle, UnaryOperator<GroupClient> change) {
        return step(handle, client -> new Step<>(change.apply(client), Empty.EMPTY));
    }
}
