package org.sealcheck.suite.property.group;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessengerGroup;
import org.sealcheck.contract.messenger.MessengerGroup.DeviceList;
import org.sealcheck.contract.messenger.MessengerGroup.NewClient;
import org.sealcheck.contract.messenger.MessengerGroup.OfClient;
import org.sealcheck.contract.messenger.MessengerGroup.Received;
import org.sealcheck.contract.messenger.MessengerGroup.ReceivedDistribution;
import org.sealcheck.contract.messenger.MessengerGroup.Sent;
import org.sealcheck.contract.messenger.MessengerGroup.ToSend;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.property.play.Clock;
import org.sealcheck.suite.property.play.Device;
import org.sealcheck.suite.property.sample.Entropy;

/** One device of a chat: its calls of role {@code messenger.group}, and what the model knows of its key. */
final class ChatDevice {
    static final String CHAT = "chat";

    private final Implementation implementation;
    private final MessengerGroup role;
    private final Entropy entropy;
    private final Device device;
    private final String handle;

    /** The id of the key it sent with last. */
    @Nullable
    Long keyId;

    /** When that key was made, in days of the play. */
    int keyMade;

    /** Whether a device was removed since then. */
    boolean mustRenew;

    ChatDevice(Address address, Implementation implementation, Clock clock, Entropy entropy) {
        this.implementation = implementation;
        this.role = implementation.role(MessengerGroup.class);
        this.entropy = entropy;
        this.device = new Device(address.toString(), address, implementation, clock, entropy);
        this.handle = role.createClient(new NewClient(device.handle())).groupClient();
    }

    Address address() {
        return device.address();
    }

    void tell(List<Address> devices) {
        role.setDevices(new DeviceList(handle, CHAT, devices));
    }

    void meet(ChatDevice other) {
        if (!device.hasSession(other.device)) {
            device.start(other.device, other.device.bundle(true));
        }
    }

    Sent write(Bytes text, long now) {
        return role.send(new ToSend(handle, CHAT, text, now, entropy.call(implementation, 132)));
    }

    void takeKey(ChatDevice from, Envelope envelope, long now) {
        role.receiveDistribution(new ReceivedDistribution(
                handle, from.address(), envelope.type(), envelope.body(), now, entropy.call(implementation, 32)));
    }

    Bytes read(ChatDevice from, Bytes message) {
        return role.receive(new Received(handle, CHAT, from.address(), message)).plaintext();
    }

    boolean showsState() {
        return implementation.can(Ability.STATE_EXPORT);
    }

    Bytes state() {
        return role.exportState(new OfClient(handle)).state();
    }

    @Override
    public String toString() {
        return device.toString();
    }
}
