package org.sealcheck.suite.scenario.messenger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.DeviceBundle;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerClient.Content;
import org.sealcheck.contract.messenger.MessengerClient.Sent;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** All clients of a scenario, the device lists the Server tells, and everything that was posted. */
public final class Mailroom {
    private final World world;
    private final Map<Address, Client> clients = new LinkedHashMap<>();
    private final Map<String, TreeSet<Integer>> lists = new LinkedHashMap<>();
    private final Map<Address, UnaryOperator<PreKeyBundle>> tampering = new HashMap<>();
    private final Map<Address, Boolean> withheld = new HashMap<>();
    private final List<Post> posts = new ArrayList<>();

    public Mailroom(World world) {
        this.world = world;
    }

    public World world() {
        return world;
    }

    /** The client of this device; it appears now if it has not before, on no list yet. */
    public Client client(String name) {
        Client known = clients.get(World.address(name));
        if (known != null) {
            return known;
        }
        Client client = new Client(world, world.actor(name));
        lists.forEach((account, ids) -> client.setDevices(account, List.copyOf(ids)));
        clients.put(client.address(), client);
        return client;
    }

    public Collection<Client> clients() {
        return clients.values();
    }

    public Client client(Address address) {
        Client client = clients.get(address);
        if (client == null) {
            throw new IllegalArgumentException("no device " + address + " is in this scenario");
        }
        return client;
    }

    /** Puts a device on its account's list, and tells everybody. */
    public void enlist(Client client) {
        lists.computeIfAbsent(client.account(), none -> new TreeSet<>())
                .add(client.address().deviceId());
        announce(client.account());
    }

    /** Takes a device off its account's list, and tells everybody. */
    public void strike(Client client) {
        lists.get(client.account()).remove(client.address().deviceId());
        announce(client.account());
    }

    private void announce(String account) {
        clients.values().forEach(each -> each.setDevices(account, List.copyOf(lists.get(account))));
    }

    /** What the Server makes of the bundles of a device from now on. */
    public void tamper(Client client, UnaryOperator<PreKeyBundle> change) {
        tampering.put(client.address(), change);
    }

    /** The Server hands out no bundle of a device from now on, or does again. */
    public void withhold(Client client, boolean withhold) {
        withheld.put(client.address(), withhold);
    }

    public Post post(Client sender, String text, String account) {
        return post(sender, text, account, MessageKind.CONTENT, Texts.bytes(text));
    }

    /** Sends a message to one account, with bundles for all devices that need one. */
    public Post post(Client sender, String text, String account, MessageKind kind, Bytes content) {
        return post(sender, "id of " + text, text, account, kind, content);
    }

    public Post post(Client sender, String id, String text, String account, MessageKind kind, Bytes content) {
        List<String> recipients = List.of(account);
        List<Address> needed = sender.neededBundles(recipients);
        long now = world.now();
        Sent sent = sender.send(id, account, recipients, kind, content, bundles(needed), now);
        Post post = new Post(sender, id, text, account, kind, content, now, needed, sent.envelopes(), sent.failures());
        posts.add(post);
        return post;
    }

    /** Sends a message to exactly these devices, with bundles for all of them. */
    public Post postTo(Client sender, String text, String chat, List<Address> devices) {
        Bytes content = Texts.bytes(text);
        long now = world.now();
        Sent sent = sender.encryptTo("id of " + text, chat, devices, content, bundles(devices), now);
        Post post = new Post(
                sender,
                "id of " + text,
                text,
                chat,
                MessageKind.CONTENT,
                content,
                now,
                devices,
                sent.envelopes(),
                sent.failures());
        posts.add(post);
        return post;
    }

    private List<DeviceBundle> bundles(List<Address> devices) {
        return devices.stream()
                .filter(device -> !withheld.getOrDefault(device, false))
                .map(device -> new DeviceBundle(device, bundle(device)))
                .toList();
    }

    /** The bundle of a device as the Server hands it out. */
    public PreKeyBundle bundle(Address device) {
        return tampering
                .getOrDefault(device, UnaryOperator.identity())
                .apply(world.server().fetch(device));
    }

    /** The post with this text, the last one if there are several. */
    public Post named(String text) {
        for (int i = posts.size() - 1; i >= 0; i--) {
            if (posts.get(i).text().equals(text)) {
                return posts.get(i);
            }
        }
        throw new IllegalArgumentException("nobody has posted \"" + text + "\" in this scenario");
    }

    public List<Post> posts() {
        return List.copyOf(posts);
    }

    /** The envelope that a device must have. */
    public static Envelope requireEnvelope(Post post, Client receiver) {
        return require(post.envelopeFor(receiver.address()), post, receiver);
    }

    private static Envelope require(Optional<Envelope> envelope, Post post, Client receiver) {
        return envelope.orElseThrow(() -> new CheckFailure(
                FailureLayer.WRONG_VALUE,
                "no envelope of \"" + post.text() + "\" is for " + receiver + "; there are some for "
                        + post.devices()));
    }

    /** Delivers an envelope of a post, which must be read and hold what was posted. */
    public void deliver(Post post, Client receiver) {
        Content content =
                receiver.receive(post.sender().address(), post.chatOf(receiver), requireEnvelope(post, receiver));
        requireContent(post, receiver, content);
    }

    /** What a device read must be what was posted. */
    public static void requireContent(Post post, Client receiver, Content read) {
        if (!read.content().equals(post.content()) || read.kind() != post.kind()) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE,
                    receiver + " read " + read + " where " + post.kind() + " " + post.content() + " was posted");
        }
    }
}
