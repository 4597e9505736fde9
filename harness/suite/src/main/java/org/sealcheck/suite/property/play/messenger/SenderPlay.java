package org.sealcheck.suite.property.play.messenger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.MessengerRetries.Resent;
import org.sealcheck.contract.messenger.MessengerRetries.Row;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.Post;

/** Lets a sender with one other device of its own, and three devices of others, go through a list of moves. */
public final class SenderPlay {
    private static final long HOUR_MS = 60L * 60 * 1000;
    private static final long LIFETIME_MS = 30 * 24 * HOUR_MS;
    private static final List<String> OTHERS = List.of("Alice's tablet", "Bob", "Bob's tablet", "Carol");

    /**
     * A retry receipt and what came of it.
     *
     * @param expected whether the model honours it
     * @param resent null if it was refused
     * @param unchanged whether the sender stores what it did before; true if it does not show what it stores
     */
    public record Asked(
            Post post,
            Client device,
            boolean expected,
            @Nullable Resent resent,
            boolean unchanged) {
        public boolean honoured() {
            return resent != null;
        }
    }

    /**
     * A message that was sent.
     *
     * @param expected the devices that had to get an envelope
     * @param unreachable the devices whose identity is not trusted, so that they could not
     * @param withoutSession the devices there was no session with
     */
    public record Sent(Post post, Set<Address> expected, Set<Address> unreachable, Set<Address> withoutSession) {}

    /** A row as the model and as the journal have it. */
    public record Line(String messageId, Address device, int version, long sentAt, int honoured) {}

    private final World world = new World();
    private final Mailroom mailroom = new Mailroom(world);
    private final SenderModel model = new SenderModel();
    private final Client sender;
    private final List<Client> others;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<Client, List<Bytes>> identities = new HashMap<>();
    private final Set<Client> sessions = new HashSet<>();

    public SenderPlay() {
        sender = mailroom.client("Alice");
        mailroom.enlist(sender);
        others = OTHERS.stream().map(mailroom::client).toList();
        for (Client each : others) {
            mailroom.enlist(each);
            model.list(each, true);
            identities.put(each, List.of(each.actor().identityKey(), newIdentity(), newIdentity()));
        }
    }

    private Bytes newIdentity() {
        return world.tools().newKeyPair(world.run().random()).publicKey();
    }

    public SenderPlay play(List<SenderMove> moves) {
        moves.forEach(this::make);
        return this;
    }

    public Client sender() {
        return sender;
    }

    public Client client(Address address) {
        return mailroom.client(address);
    }

    public List<Sent> sent() {
        return sent;
    }

    public List<Asked> asked() {
        return asked;
    }

    /** The journal as the model has it, but for rows that may have been dropped. */
    public List<Line> expectedJournal() {
        long now = world.now();
        model.look(now);
        List<Line> lines = new ArrayList<>();
        for (Sent each : sent) {
            model.rows(each.post()).forEach((device, row) -> {
                if (!row.wasOver) {
                    lines.add(new Line(each.post().id(), device.address(), row.version, row.sentAt, row.honoured));
                }
            });
        }
        return lines;
    }

    /** The journal as the sender has it; versions count from what the device's first row says. */
    public List<Line> journal() {
        List<Line> lines = new ArrayList<>();
        for (Row row : sender.journal(world.now())) {
            lines.add(new Line(row.messageId(), row.device(), row.identityVersion(), row.sentAt(), row.honoured()));
        }
        Set<String> open = sent.stream()
                .filter(each -> model.rows(each.post()).values().stream().anyMatch(row -> row.wasOver))
                .map(each -> each.post().id())
                .collect(Collectors.toSet());
        lines.removeIf(line -> open.contains(line.messageId()));
        return lines;
    }

    private void make(SenderMove move) {
        Client device = others.get(Math.floorMod(move.device(), others.size()));
        model.look(world.now());
        switch (move.kind()) {
            case POST -> post(device.account());
            case IDENTITY -> identities(device, move.amount());
            case TIME -> world.pass(move.amount() * 50 * HOUR_MS);
            case CLOCK_BACK -> world.pass(-move.amount() * HOUR_MS);
            case REMOVE_DEVICE -> list(device, false);
            case ADD_DEVICE -> list(device, true);
            case RESTART -> sender.restart(sender.state());
            default -> {
                if (!sent.isEmpty()) {
                    receipt(
                            move,
                            device,
                            sent.get(Math.floorMod(move.post(), sent.size())).post());
                }
            }
        }
    }

    private void receipt(SenderMove move, Client device, Post post) {
        long now = world.now();
        switch (move.kind()) {
            case RETRY -> ask(device, post, post.chat(), move.amount(), null, now);
            case RETRY_WITH_KEYS ->
                ask(device, post, post.chat(), move.amount(), world.server().fetch(device.address()), now);
            case RETRY_AT_THE_EDGE ->
                ask(device, post, post.chat(), 1, null, post.sentAt() + LIFETIME_MS + move.amount() - 2);
            case RETRY_IN_ANOTHER_CHAT -> askInVain(device, post, "mallory", null, now);
            case RETRY_WITH_FOREIGN_KEYS -> {
                Client other = others.get((others.indexOf(device) + 1) % others.size());
                askInVain(device, post, post.chat(), world.server().fetch(other.address()), now);
            }
            case DELIVERY -> {
                sender.delivered(device.address(), post.chat(), List.of(post.id()), now);
                model.delivered(post, device);
            }
            case DELETE -> {
                sender.delete(post.id());
                model.deleted(post);
            }
            default -> throw new IllegalStateException(move.kind() + " is no receipt");
        }
    }

    private void post(String account) {
        Set<Address> expected = new HashSet<>();
        Set<Address> unreachable = new HashSet<>();
        Set<Address> without = new HashSet<>();
        List<Client> reached = new ArrayList<>();
        for (Client each : others) {
            if (model.lists(each)
                    && (each.account().equals(account) || each.account().equals(sender.account()))) {
                (model.reaches(each) ? expected : unreachable).add(each.address());
                if (!sessions.contains(each) || !model.reaches(each)) {
                    without.add(each.address());
                }
                if (model.reaches(each)) {
                    reached.add(each);
                }
            }
        }
        Post post = mailroom.post(sender, "message " + sent.size(), account);
        reached.forEach(each -> {
            model.sent(post, each);
            sessions.add(each);
        });
        sent.add(new Sent(post, expected, unreachable, without));
    }

    private void identities(Client device, int amount) {
        if (amount != 2) {
            identity(device, 1 + Math.floorMod(amount, 2));
        }
        if (amount >= 2) {
            identity(device, 0);
        }
    }

    private void identity(Client device, int key) {
        sender.processIdentity(device.address(), identities.get(device).get(key));
        model.identity(device, key);
    }

    private void list(Client device, boolean isListed) {
        if (isListed) {
            mailroom.enlist(device);
        } else {
            mailroom.strike(device);
        }
        model.list(device, isListed);
    }

    private void ask(Client device, Post post, String chat, long count, @Nullable PreKeyBundle bundle, long now) {
        if (model.isOpen(post, device, now)) {
            return;
        }
        boolean expected = model.honours(post, device, now);
        ask(device, post, chat, count, bundle, now, expected);
    }

    private void askInVain(Client device, Post post, String chat, @Nullable PreKeyBundle bundle, long now) {
        ask(device, post, chat, 1, bundle, now, false);
    }

    private void ask(
            Client device,
            Post post,
            String chat,
            long count,
            @Nullable PreKeyBundle bundle,
            long now,
            boolean expected) {
        Bytes before = sender.stateIfShown();
        try {
            Resent resent = sender.retry(device.address(), chat, post.id(), count, bundle, now);
            asked.add(new Asked(post, device, expected, resent, false));
            SenderModel.Row row = model.row(post, device);
            if (row != null) {
                row.honoured++;
            }
        } catch (RejectedException refused) {
            boolean unchanged = before == null || before.equals(sender.stateIfShown());
            asked.add(new Asked(post, device, expected, null, unchanged));
        }
    }
}
