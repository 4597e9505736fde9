package org.sealcheck.suite.scenario.mtproto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Acceptance;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.EncryptedChat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Kind;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Request;
import org.sealcheck.suite.scenario.World;

/** The Server between the devices of a key exchange: it carries everything, and changes what a scenario says. */
public final class ChatServer {
    private static final List<String> USERS = List.of("Alice", "Bob", "Carol", "Mallory");
    private static final String TABLET = "'s tablet";

    /** A request that was made, and what became of it at the Server. */
    private record Pending(ChatDevice creator, long participant, Request request) {}

    private final World world;
    private final Map<String, ChatDevice> devices = new LinkedHashMap<>();
    private final List<Pending> requests = new ArrayList<>();
    private Group group = Group.KNOWN;
    private int generator = 3;
    private int version = 1;
    private int randomLength = 256;
    private @Nullable Bytes fixedRandom;
    private Bytes lastRandom = Bytes.empty();
    private UnaryOperator<Bytes> changesGa = value -> value;
    private UnaryOperator<Bytes> changesGb = value -> value;
    private UnaryOperator<Bytes> changesFingerprint = value -> value;
    private @Nullable Acceptance acceptance;

    public ChatServer(World world) {
        this.world = world;
    }

    /** The device of this name; it appears now if it has not before. */
    public ChatDevice device(String name) {
        return devices.computeIfAbsent(
                name,
                each -> new ChatDevice(world, each, user(each), world.run().actor(owner(each))));
    }

    /** A user has one number, whatever the device. */
    public static long user(String name) {
        return 1_000 + USERS.indexOf(owner(name));
    }

    private static String owner(String name) {
        return name.endsWith(TABLET) ? name.substring(0, name.length() - TABLET.length()) : name;
    }

    // What it does.

    /** From now on it gives other parameters, under another version. */
    public void offer(Group offered, int offeredGenerator) {
        group = offered;
        generator = offeredGenerator;
        version++;
    }

    public Group group() {
        return group;
    }

    public int generator() {
        return generator;
    }

    public int version() {
        return version;
    }

    public void sendRandom(int length) {
        randomLength = length;
    }

    /** From now on its random bytes are always the same. */
    public void repeatRandom() {
        fixedRandom = world.random(randomLength);
    }

    /** The random bytes that it sent last. */
    public Bytes lastRandom() {
        return lastRandom;
    }

    public void changeGa(UnaryOperator<Bytes> change) {
        changesGa = change;
    }

    public void changeGb(UnaryOperator<Bytes> change) {
        changesGb = change;
    }

    public void changeFingerprint(UnaryOperator<Bytes> change) {
        changesFingerprint = change;
    }

    // The parameters.

    /** A device asks, and gets the parameters or the answer that its own are up to date. */
    public void answerConfig(ChatDevice device) {
        if (device.getDhConfig() == version) {
            notModified(device);
        } else {
            device.dhConfig(version, generator, group.bytes(), random());
        }
    }

    /** "Not modified", whatever the device has. */
    public void notModified(ChatDevice device) {
        device.dhConfigNotModified(random());
    }

    private Bytes random() {
        lastRandom = fixedRandom == null ? world.random(randomLength) : fixedRandom;
        return lastRandom;
    }

    // The exchange.

    /** A request without its announcement to the other user; null if the device refused to make one. */
    public @Nullable Request take(ChatDevice creator, String participant) {
        Request request = creator.request(user(participant));
        if (request != null) {
            requests.add(new Pending(creator, user(participant), request));
            creator.receive(chat(Kind.WAITING, null, null));
        }
        return request;
    }

    /** Tells every device of the user who is asked. */
    public void announce() {
        for (ChatDevice each : devicesOf(pending().participant())) {
            tell(each, Kind.REQUESTED);
        }
    }

    /** The acceptance of a device, kept until it is passed on; null if the device refused to make one. */
    public @Nullable Acceptance takeAcceptance(ChatDevice responder) {
        Acceptance made = responder.accept(chatId());
        if (made != null) {
            acceptance = made;
        }
        return made;
    }

    /** Passes the last acceptance on to creator and responder, and tells the responder's other devices that it is over. */
    public void confirm(ChatDevice responder) {
        for (ChatDevice each : devicesOf(responder.user())) {
            tell(each, each == responder ? Kind.CHAT : Kind.DISCARDED);
        }
        tell(pending().creator(), Kind.CHAT);
    }

    /** Says something of the last chat to one device. */
    public void tell(ChatDevice device, Kind kind) {
        boolean toCreator = device == pending().creator();
        switch (kind) {
            case REQUESTED ->
                device.receive(chat(kind, changesGa.apply(pending().request().gA()), null));
            case CHAT ->
                device.receive(chat(
                        kind,
                        toCreator
                                ? changesGb.apply(acceptance().gB())
                                : pending().request().gA(),
                        toCreator
                                ? changesFingerprint.apply(acceptance().keyFingerprint())
                                : acceptance().keyFingerprint()));
            default -> device.receive(chat(kind, null, null));
        }
    }

    /** Lets a device hear of a chat that has another id than the last one. */
    public void tellOfAnotherChat(ChatDevice device, Kind kind) {
        EncryptedChat like = chat(kind, pending().request().gA(), Bytes.of(new byte[8]));
        device.receive(new EncryptedChat(
                kind, chatId() ^ 1, like.adminId(), like.participantId(), like.publicValue(), like.keyFingerprint()));
    }

    private EncryptedChat chat(Kind kind, @Nullable Bytes value, @Nullable Bytes fingerprint) {
        boolean bare = kind == Kind.EMPTY || kind == Kind.DISCARDED;
        Pending last = pending();
        return new EncryptedChat(
                kind,
                last.request().chatId(),
                bare ? null : last.creator().user(),
                bare ? null : last.participant(),
                value,
                fingerprint);
    }

    // What it has seen.

    /** The requests of this scenario, the first one first. */
    public List<Request> requests() {
        return requests.stream().map(Pending::request).toList();
    }

    public Acceptance acceptance() {
        return Objects.requireNonNull(acceptance, "nobody has accepted in this scenario");
    }

    /** The last request. */
    public Request request() {
        return pending().request();
    }

    public int chatId() {
        return request().chatId();
    }

    /** Makes the first of several requests the one that all is about. */
    public void returnToFirst() {
        requests.add(requests.remove(0));
    }

    /** At the end of a scenario. */
    void close() {
        devices.values().forEach(ChatDevice::settle);
    }

    private List<ChatDevice> devicesOf(long user) {
        return devices.values().stream().filter(each -> each.user() == user).toList();
    }

    private Pending pending() {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("nobody has asked for a secret chat in this scenario");
        }
        return requests.get(requests.size() - 1);
    }
}
