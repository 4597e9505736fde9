package org.sealcheck.suite.property.siege;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerRetries.Reception;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.contract.signal.SignalSession.FetchedBundle;
import org.sealcheck.contract.signal.SignalSession.OfRemote;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.scenario.KnownKeys;
import org.sealcheck.suite.scenario.Preparation;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.Post;

/**
 * Alice with two devices, Bob and Carol with one each, and a server that does to them what a script says. Bob's tablet
 * is Mallory's: a device with keys of its own, which the server can put on Bob's list.
 */
public final class Siege {
    static final String GHOST = "Bob's tablet";

    private static final List<String> DEVICES = List.of("Alice", "Alice's tablet", "Bob", "Carol");
    private static final List<String> ACCOUNTS = List.of("alice", "bob", "carol");

    private final World world;
    private final Mailroom mailroom;
    private final ServerRecord record = new ServerRecord();
    private final List<Trick> tricks = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final List<Parcel> underway = new ArrayList<>();
    private final List<Parcel> delivered = new ArrayList<>();
    private final List<Sending> sendings = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Bytes> secrets = new ArrayList<>();
    private final Random voice;
    private final SiegeScript script;
    private final Client ghost;
    private @Nullable StateComparison comparison;

    /** A siege whose clients make their own keys. */
    public Siege(SiegeScript script) {
        this(script, World.drawing(new Random(script.seed())));
    }

    private Siege(SiegeScript script, World world) {
        this.script = script;
        this.world = world;
        this.mailroom = new Mailroom(world);
        this.voice = new Random(script.voice());
        for (String name : DEVICES) {
            Client client = mailroom.client(name);
            clients.add(client);
            mailroom.enlist(client);
        }
        ghost = mailroom.client(GHOST);
        List.of(new MessageFlow(this), new RetryFlow(this), new DirectoryFlow(this))
                .forEach(this::add);
    }

    /** A siege of an Alice whose keys are these. */
    public static Siege knowing(KnownKeys alice, World world, SiegeScript script) {
        world.prepare("Alice", Preparation.USUAL.knowing(alice));
        return new Siege(script, world);
    }

    /** Of a group, and nothing else: what takes many steps there comes about more often. */
    public Siege ofAGroup() {
        tricks.clear();
        add(new GroupFlow(this));
        return this;
    }

    /** With groups, attachments, franked messages, alerts and backfill, too. */
    public Siege withEverything() {
        List.of(
                        new GroupFlow(this),
                        new AttachmentFlow(this),
                        new FrankingFlow(this),
                        new BookFlow(this),
                        new BackfillFlow(this))
                .forEach(this::add);
        return this;
    }

    private void add(Flow flow) {
        for (Trick trick : flow.tricks()) {
            for (int i = 0; i < trick.weight(); i++) {
                tricks.add(trick);
            }
        }
    }

    /** Whatever a client refuses must leave what it stores as it was (PRIN-015). */
    public Siege comparingStates() {
        comparison = new StateComparison();
        return this;
    }

    /** Acts out the script. */
    public Siege lay() {
        for (Act act : script.acts()) {
            Objects.requireNonNull(Act.pick(tricks, act.trick())).doing().act(act.first(), act.second(), act.third());
        }
        return this;
    }

    /** @throws CheckFailure if anything that was sent can be found in anything the server saw */
    public void requireNoContentSeen() {
        requireUnseen(sendings.stream().map(Sending::content).toList(), "the content of a message");
        requireUnseen(secrets, "what a message says");
    }

    /** @throws CheckFailure if one of the secrets can be found, in a usual encoding, in anything the server saw */
    public void requireUnseen(List<Bytes> secrets, String what) {
        Search view = record.search(world.network().seen());
        secrets.forEach(secret -> view.findsNone(Search.encodings(secret), what));
    }

    /** @throws CheckFailure if something was read that nobody sent */
    public void requireOnlySentRead() {
        readings.forEach(this::requireSent);
    }

    private void requireSent(Reading reading) {
        boolean sent = sendings.stream()
                .anyMatch(each -> each.by().actor().identityKey().equals(reading.key())
                        && each.content().equals(reading.content())
                        && each.kind() == reading.kind());
        require(
                sent,
                () -> reading.by() + " reads " + reading.content() + " as sent by " + reading.from()
                        + ", and nobody with the identity key shown for it sent any such thing");
    }

    /** @throws CheckFailure if a first sending left out a device that was shown, or had one that was not */
    public void requireExactRecipients() {
        sendings.stream().filter(Sending::first).forEach(each -> {
            Set<Address> named = new HashSet<>(each.devices());
            named.addAll(each.failed());
            require(
                    named.equals(each.shown()),
                    () -> each.by() + " sent to " + named + " when its client showed " + each.shown());
        });
    }

    /** @throws CheckFailure if something was sent again to a device or a key that it did not go to at first */
    public void requireNoNewRecipients() {
        for (Sending again : sendings) {
            Sending first = first(again);
            require(
                    first.devices().containsAll(again.devices()),
                    () -> again.by() + " sent again to " + again.devices() + " what went to " + first.devices());
            require(
                    first.keys().containsAll(again.keys()),
                    () -> again.by() + " sent again, for an identity key that it did not show when it sent at first");
        }
    }

    /** @throws CheckFailure if a device read what was sent without its key being shown */
    public void requireReadersShown() {
        for (Reading reading : readings) {
            Bytes key = reading.by().actor().identityKey();
            require(
                    sendings.stream()
                            .anyMatch(each -> each.content().equals(reading.content())
                                    && each.keys().contains(key)),
                    () -> reading.by() + ", whose key its sender's client did not show, reads " + reading.content());
        }
    }

    private Sending first(Sending again) {
        return sendings.stream()
                .filter(each -> each.first()
                        && each.by() == again.by()
                        && each.messageId().equals(again.messageId()))
                .findFirst()
                .orElseThrow();
    }

    private static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new CheckFailure(FailureLayer.WRONG_VALUE, otherwise.get());
        }
    }

    World world() {
        return world;
    }

    Mailroom mailroom() {
        return mailroom;
    }

    ServerRecord record() {
        return record;
    }

    Client ghost() {
        return ghost;
    }

    /** Everybody but the ghost. */
    List<Client> clients() {
        return clients;
    }

    List<String> accounts() {
        return ACCOUNTS;
    }

    List<Parcel> underway() {
        return underway;
    }

    List<Parcel> delivered() {
        return delivered;
    }

    List<Sending> sendings() {
        return List.copyOf(sendings);
    }

    /** What the server can tell without any key. */
    public List<String> outline() {
        return record.outline();
    }

    /** The next content to send; 16 to 79 bytes, so that it cannot be found by chance. */
    Bytes content(int number) {
        byte[] bytes = new byte[16 + Math.floorMod(number, 64)];
        voice.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** A client sends; the server carries what it sends. */
    void send(Client sender, String account, MessageKind kind, Bytes content) {
        String id = "message " + sendings.size();
        Set<Address> shown = shown(sender, Set.of(account, sender.account()));
        shown.remove(sender.address());
        Post post = mailroom.post(sender, id, id, account, kind, content);
        sendings.add(new Sending(
                sender, id, kind, content, true, post.devices(), post.failed(), shown, keys(sender, shown)));
        for (Envelope envelope : post.envelopes()) {
            carry(new Parcel(sender.address(), chatAt(envelope.device(), sender, account), id, envelope));
        }
    }

    /** That a client encrypted something for these devices, which it shows. */
    void sent(Client by, MessageKind kind, Bytes content, Set<Address> devices) {
        String id = "message " + sendings.size();
        sendings.add(new Sending(by, id, kind, content, true, devices, Set.of(), devices, keys(by, devices)));
    }

    /** That a client showed its user a message. */
    void read(Client by, Address from, String chat, MessageKind kind, Bytes content) {
        readings.add(new Reading(by, from, by.actor().pinned(from), chat, kind, content));
        record.note("taken");
    }

    /** Something else that the server must not see. */
    void keepSecret(Bytes secret) {
        secrets.add(secret);
    }

    /** Sets up a session with a device from its bundle, if there is none and its identity is the known one. */
    void startSession(Client client, Address device) {
        SignalSession role = client.actor().implementation().role(SignalSession.class);
        String party = client.actor().handle();
        if (!role.hasSession(new OfRemote(party, device)).hasSession()) {
            try {
                role.processBundle(new FetchedBundle(
                        party,
                        device,
                        mailroom.bundle(device),
                        world.now(),
                        world.entropy(client.actor().implementation(), 64)));
            } catch (RejectedException refusal) {
                record.seeRefusal(refusal);
            }
        }
    }

    /** What was opened must be what was sent, whatever was given for it. */
    void requireSame(Bytes sent, Bytes given, Bytes opened) {
        require(
                sent.equals(given) && secrets.contains(opened),
                () -> "an attachment that is not the one sent was opened as " + opened);
    }

    /** A client answers somebody who asked for a message again. */
    void resent(Client sender, String messageId, String chat, List<Envelope> envelopes) {
        sendings.stream()
                .filter(each -> each.by() == sender && each.messageId().equals(messageId))
                .findFirst()
                .ifPresent(original -> {
                    Set<Address> devices = new HashSet<>();
                    for (Envelope envelope : envelopes) {
                        devices.add(envelope.device());
                        carry(new Parcel(
                                sender.address(), chatAt(envelope.device(), sender, chat), messageId, envelope));
                    }
                    sendings.add(new Sending(
                            sender,
                            messageId,
                            original.kind(),
                            original.content(),
                            false,
                            devices,
                            Set.of(),
                            original.devices(),
                            keys(sender, devices)));
                });
    }

    /** The devices of some accounts as a client shows them. */
    private static Set<Address> shown(Client client, Set<String> accounts) {
        Set<Address> shown = new HashSet<>();
        accounts.forEach(account -> client.devices(account).forEach(id -> shown.add(new Address(account, id))));
        return shown;
    }

    /** The identity keys that a client shows of some devices. */
    private static Set<Bytes> keys(Client client, Set<Address> devices) {
        Set<Bytes> keys = new HashSet<>();
        devices.forEach(device -> keys.add(client.actor().pinned(device)));
        keys.remove(null);
        return keys;
    }

    /** Between two people each names the chat after the other. */
    private static String chatAt(Address device, Client sender, String chat) {
        return device.name().equals(sender.account()) ? chat : sender.account();
    }

    private void carry(Parcel parcel) {
        record.see(
                "an envelope for " + parcel.envelope().device(),
                parcel.envelope().body());
        underway.add(parcel);
    }

    /** The transport brings something to a client, which reads it, asks for it again, or refuses it. */
    @Nullable
    Reception deliver(Client receiver, Parcel parcel) {
        before(receiver);
        try {
            Reception reception = receiver.take(parcel.from(), parcel.chat(), parcel.messageId(), parcel.envelope());
            if (reception.content() != null) {
                read(
                        receiver,
                        parcel.from(),
                        parcel.chat(),
                        reception.content().kind(),
                        reception.content().content());
            } else if (comparison != null) {
                comparison.requireSameSessions(receiver, reception.retryReceipt());
            }
            return reception;
        } catch (RejectedException refusal) {
            refused(receiver, refusal);
            return null;
        }
    }

    void refused(Client by, RejectedException refusal) {
        record.seeRefusal(refusal);
        if (comparison != null) {
            comparison.requireSame(by);
        }
    }

    /** Notes what a client stores, to compare with if it refuses what comes next. */
    void before(Client client) {
        if (comparison != null) {
            comparison.before(client);
        }
    }
}
