package org.sealcheck.suite.property.siege;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerGroup;
import org.sealcheck.contract.messenger.MessengerGroup.DeviceList;
import org.sealcheck.contract.messenger.MessengerGroup.NewClient;
import org.sealcheck.contract.messenger.MessengerGroup.Received;
import org.sealcheck.contract.messenger.MessengerGroup.ReceivedDistribution;
import org.sealcheck.contract.messenger.MessengerGroup.Sent;
import org.sealcheck.contract.messenger.MessengerGroup.ToSend;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.scenario.messenger.Client;

/** A group of everybody, whose members the server names; it may name the ghost, and leave anybody out. */
final class GroupFlow implements Flow {
    private static final String GROUP = "the group";
    private static final int SENDING_ENTROPY = 132;

    private final Siege siege;
    private final Map<Client, String> handles = new HashMap<>();
    private final Set<Address> listed = new HashSet<>();
    private final List<Parcel> distributions = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    GroupFlow(Siege siege) {
        this.siege = siege;
        siege.clients().forEach(each -> listed.add(each.address()));
        List<Client> all = new ArrayList<>(siege.clients());
        all.add(siege.ghost());
        for (Client client : all) {
            handles.put(
                    client,
                    role(client)
                            .createClient(new NewClient(client.actor().handle()))
                            .groupClient());
            tell(client);
        }
    }

    /** One ciphertext for all. */
    private record Message(Client by, Bytes body) {}

    @Override
    public List<Trick> tricks() {
        return List.of(
                new Trick("a client sends to the group", 10, this::send),
                new Trick("a sender key arrives", 6, this::deliverKey),
                new Trick("all sender keys arrive", 6, this::deliverKeys),
                new Trick("a sender key arrives altered", 2, this::alterKey),
                new Trick("a message to the group arrives", 12, this::deliver),
                new Trick("a message to the group arrives altered", 3, this::alter),
                new Trick("a message to the group arrives as another's", 2, this::rename),
                new Trick("the ghost gets a message to the group", 10, this::deliverToGhost),
                new Trick("the ghost is named a member", 4, this::admitGhost),
                new Trick("the ghost is a member no more", 4, this::expelGhost));
    }

    private static MessengerGroup role(Client client) {
        return client.actor().implementation().role(MessengerGroup.class);
    }

    private void tell(Client client) {
        role(client).setDevices(new DeviceList(handles.get(client), GROUP, List.copyOf(listed)));
    }

    private void admitGhost(int first, int second, int third) {
        listed.add(siege.ghost().address());
        handles.keySet().forEach(this::tell);
    }

    private void expelGhost(int first, int second, int third) {
        listed.remove(siege.ghost().address());
        siege.clients().forEach(this::tell);
    }

    private void send(int from, int length, int third) {
        Client sender = Act.pick(siege.clients(), from);
        if (sender == null) {
            return;
        }
        Set<Address> others = new HashSet<>(listed);
        others.remove(sender.address());
        others.forEach(device -> siege.startSession(sender, device));
        Bytes content = siege.content(length);
        Sent sent = role(sender)
                .send(new ToSend(
                        handles.get(sender),
                        GROUP,
                        content,
                        siege.world().now(),
                        siege.world().entropy(sender.actor().implementation(), SENDING_ENTROPY)));
        siege.sent(sender, MessageKind.CONTENT, content, others);
        for (Envelope envelope : sent.distributions()) {
            siege.record().see("a sender key", envelope.body());
            distributions.add(new Parcel(sender.address(), GROUP, "", envelope));
        }
        siege.record().see("a message to the group", sent.message());
        messages.add(new Message(sender, sent.message()));
    }

    private void deliverKey(int which, int second, int third) {
        Parcel parcel = Act.pick(distributions, which);
        if (parcel != null) {
            distributions.remove(parcel);
            take(parcel, parcel.envelope().body());
        }
    }

    private void deliverKeys(int first, int second, int third) {
        List<Parcel> all = List.copyOf(distributions);
        distributions.clear();
        all.forEach(parcel -> take(parcel, parcel.envelope().body()));
    }

    private void alterKey(int which, int bit, int third) {
        Parcel parcel = Act.pick(distributions, which);
        if (parcel != null) {
            take(parcel, flipped(parcel.envelope().body(), bit));
        }
    }

    private void take(Parcel parcel, Bytes body) {
        Client receiver = siege.mailroom().client(parcel.envelope().device());
        siege.before(receiver);
        try {
            role(receiver)
                    .receiveDistribution(new ReceivedDistribution(
                            handles.get(receiver),
                            parcel.from(),
                            parcel.envelope().type(),
                            body,
                            siege.world().now(),
                            siege.world().entropy(receiver.actor().implementation(), 32)));
        } catch (RejectedException refusal) {
            siege.refused(receiver, refusal);
        }
    }

    private void deliver(int which, int to, int third) {
        Message message = Act.pick(messages, which);
        Client receiver = Act.pick(siege.clients(), to);
        if (message != null && receiver != null) {
            read(receiver, message.by().address(), message.body());
        }
    }

    private void alter(int which, int to, int bit) {
        Message message = Act.pick(messages, which);
        Client receiver = Act.pick(siege.clients(), to);
        if (message != null && receiver != null) {
            read(receiver, message.by().address(), flipped(message.body(), bit));
        }
    }

    private void rename(int which, int to, int as) {
        Message message = Act.pick(messages, which);
        Client receiver = Act.pick(siege.clients(), to);
        Client other = Act.pick(siege.clients(), as);
        if (message != null && receiver != null && other != null && other != message.by()) {
            read(receiver, other.address(), message.body());
        }
    }

    private void deliverToGhost(int which, int second, int third) {
        Message message = Act.pick(messages, which);
        if (message != null) {
            read(siege.ghost(), message.by().address(), message.body());
        }
    }

    private void read(Client receiver, Address from, Bytes body) {
        siege.before(receiver);
        try {
            Bytes plaintext = role(receiver)
                    .receive(new Received(handles.get(receiver), GROUP, from, body))
                    .plaintext();
            siege.read(receiver, from, GROUP, MessageKind.CONTENT, plaintext);
        } catch (RejectedException refusal) {
            siege.refused(receiver, refusal);
        }
    }

    private static Bytes flipped(Bytes bytes, int bit) {
        byte[] altered = bytes.toByteArray();
        int place = Math.floorMod(bit, altered.length * 8);
        altered[place / 8] ^= (byte) (1 << (place % 8));
        return Bytes.of(altered);
    }
}
