package org.sealcheck.adapter.reference;

import java.util.Optional;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalPreKeyServer;
import org.sealcheck.reference.signal.prekeys.PreKeyServer;

/** Plays signal.prekey-server. */
final class ReferencePreKeyServer implements SignalPreKeyServer {
    private final Handles<PreKeyServer> servers = new Handles<>("server");

    @Override
    public Server createServer(Empty input) {
        return new Server(servers.create(PreKeyServer.empty()));
    }

    @Override
    public Empty register(Registration input) {
        return Answer.of(() -> servers.step(
                input.server(),
                server -> new Step<>(
                        server.register(Addresses.of(input.device()), Bundles.upload(input.upload())), Empty.EMPTY)));
    }

    @Override
    public Empty replenish(Replenishment input) {
        return Answer.of(() -> servers.step(
                input.server(),
                server -> new Step<>(
                        server.replenish(
                                Addresses.of(input.device()),
                                Optional.ofNullable(input.signedPreKey()).map(Bundles::unverified),
                                Bundles.unverified(input.oneTimePreKeys())),
                        Empty.EMPTY)));
    }

    @Override
    public PreKeyBundle fetch(OfDevice input) {
        return Answer.of(() -> servers.step(input.server(), server -> {
            PreKeyServer.Fetched fetched = server.fetch(Addresses.of(input.device()));
            return new Step<>(fetched.server(), Bundles.bundle(fetched.bundle()));
        }));
    }

    @Override
    public Count count(OfDevice input) {
        return Answer.of(() -> new Count(servers.get(input.server()).count(Addresses.of(input.device()))));
    }
}
