package org.sealcheck.adapter.reference.messenger;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.sealcheck.adapter.reference.Addresses;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Bundles;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.messenger.AccountDevice;
import org.sealcheck.contract.messenger.MessengerDeviceServer;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.reference.messenger.devices.DeviceServer;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;

/** Plays messenger.device-server. */
final class ReferenceDeviceServer implements MessengerDeviceServer {
    private final Handles<Shared<DeviceServer>> servers = new Handles<>("directory");
    private final Handles<Shared<DeviceServer>> connections = new Handles<>("connection");

    @Override
    public Server createServer(Empty input) {
        return new Server(servers.create(new Shared<>(DeviceServer.empty())));
    }

    @Override
    public Empty register(Registration input) {
        return change(
                input.server(),
                server -> server.register(Addresses.of(input.device()), Bundles.upload(input.upload()), input.now()));
    }

    @Override
    public Empty replenish(Replenishment input) {
        return change(
                input.server(),
                server -> server.replenish(
                        Addresses.of(input.device()),
                        Optional.ofNullable(input.signedPreKey()).map(Bundles::unverified),
                        Bundles.unverified(input.oneTimePreKeys()),
                        input.now()));
    }

    @Override
    public Empty seen(OfDevice input) {
        return change(input.server(), server -> server.seen(Addresses.of(input.device()), input.now()));
    }

    @Override
    public Empty remove(OfDevice input) {
        return change(input.server(), server -> server.remove(Addresses.of(input.device()), input.now()));
    }

    @Override
    public Devices devices(OfAccount input) {
        Map<Address, IdentityKey> devices = state(input.server()).devices(input.account(), input.now());
        return new Devices(devices.entrySet().stream()
                .map(each -> new AccountDevice(each.getKey().deviceId(), Keys.bytes(each.getValue())))
                .toList());
    }

    @Override
    public Count count(OfDevice input) {
        return Answer.of(() -> new Count(state(input.server()).count(Addresses.of(input.device()), input.now())));
    }

    @Override
    public Connection connect(OfServer input) {
        return new Connection(connections.create(servers.get(input.server()).connected()));
    }

    @Override
    public PreKeyBundle fetch(Request input) {
        return Answer.of(() -> connections.get(input.connection()).step(server -> {
            DeviceServer.Fetched fetched = server.fetch(Addresses.of(input.device()), input.now());
            return new Step<>(fetched.server(), Bundles.bundle(fetched.bundle()));
        }));
    }

    @Override
    public Comparison compare(Listed input) {
        return Answer.of(() -> new Comparison(state(input.server())
                .compare(Addresses.of(input.sender()), new TreeSet<>(input.recipients()), input.hash(), input.now())
                .orElse(null)));
    }

    private DeviceServer state(String server) {
        return servers.get(server).get();
    }

    private Empty change(String server, UnaryOperator<DeviceServer> change) {
        return Answer.of(() -> servers.get(server).step(state -> new Step<>(change.apply(state), Empty.EMPTY)));
    }
}
