package org.sealcheck.adapter.reference.messenger;

import java.util.List;
import org.sealcheck.adapter.reference.Addresses;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.MessengerClient;
import org.sealcheck.reference.messenger.client.ClientStorage;
import org.sealcheck.reference.messenger.client.FanOut;
import org.sealcheck.reference.messenger.client.Outgoing;
import org.sealcheck.reference.messenger.client.Receiving;
import org.sealcheck.reference.messenger.client.Sending;

/** Plays messenger.client on the parties of signal.session. */
final class ReferenceClient implements MessengerClient {
    private final Clients clients;

    ReferenceClient(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Client createClient(NewClient input) {
        return new Client(clients.create(input.party()));
    }

    @Override
    public Empty setDevices(DeviceList input) {
        return clients.change(
                input.client(), client -> client.with(client.lists().with(input.account(), input.deviceIds())));
    }

    @Override
    public Devices devices(OfAccount input) {
        return Answer.of(() ->
                new Devices(List.copyOf(clients.get(input.client()).lists().require(input.account()))));
    }

    @Override
    public NeededBundles neededBundles(Recipients input) {
        return Answer.of(() -> {
            var client = clients.get(input.client());
            return new NeededBundles(FanOut.withoutSession(client, FanOut.targets(client, input.recipients())).stream()
                    .map(Addresses::of)
                    .toList());
        });
    }

    @Override
    public Sent send(ToSend input) {
        return clients.step(input.client(), client -> {
            Sending.Sent sent = Sending.send(
                    client,
                    new Outgoing(
                            input.messageId(),
                            input.chat(),
                            Envelopes.kind(input.kind()),
                            input.content().toByteArray()),
                    input.recipients(),
                    Envelopes.bundles(input.bundles()),
                    input.now(),
                    Keys.entropy(input.entropy()));
            return new Step<>(sent.client(), Envelopes.sent(sent));
        });
    }

    @Override
    public Sent encryptTo(ToDevices input) {
        return clients.step(input.client(), client -> {
            Sending.Sent sent = Sending.encryptTo(
                    client,
                    new Outgoing(
                            input.messageId(),
                            input.chat(),
                            Envelopes.kind(input.kind()),
                            input.content().toByteArray()),
                    input.devices().stream().map(Addresses::of).toList(),
                    Envelopes.bundles(input.bundles()),
                    input.now(),
                    Keys.entropy(input.entropy()));
            return new Step<>(sent.client(), Envelopes.sent(sent));
        });
    }

    @Override
    public Content receive(Received input) {
        return clients.step(input.client(), client -> {
            Receiving.Received received = Receiving.receive(
                    client,
                    Addresses.of(input.from()),
                    input.chat(),
                    Envelopes.ciphertext(input.type(), input.body()),
                    Keys.entropy(input.entropy()));
            return new Step<>(
                    received.client(),
                    new Content(
                            Envelopes.kind(received.message().kind()),
                            Bytes.of(received.message().content())));
        });
    }

    @Override
    public Empty processIdentity(NewIdentity input) {
        return clients.change(
                input.client(),
                client -> client.processIdentity(
                        Addresses.of(input.device()), Keys.receivedIdentity(input.identityKey())));
    }

    @Override
    public State exportState(OfClient input) {
        return new State(Bytes.of(ClientStorage.write(clients.get(input.client()))));
    }

    @Override
    public Empty restoreState(StateOf input) {
        return clients.change(
                input.client(), client -> ClientStorage.read(input.state().toByteArray()));
    }
}
