package org.sealcheck.reference.messenger.backfill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.devices.DeviceHash;
import org.sealcheck.reference.messenger.verification.Change;
import org.sealcheck.reference.messenger.verification.DeviceBook;
import org.sealcheck.reference.signal.Address;

/**
 * A device that sends, as far as lists of devices are concerned.
 *
 * @param book the devices of the accounts it writes to, and of its own (BACK-004)
 * @param signedSeq sequence number of the last signed list of each account that has signed ones
 * @param identityVersions how often each device's identity key has changed
 * @param messages by id
 */
public record Sender(
        Address self,
        DeviceBook book,
        TreePMap<String, Long> signedSeq,
        TreePMap<Address, Integer> identityVersions,
        TreePMap<String, SentMessage> messages) {
    public static Sender of(Address self) {
        return new Sender(self, DeviceBook.of(self.name()), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /**
     * Takes a list of an account in place of the one before (BACK-004, BACK-014).
     *
     * @throws Rejection what {@link AccountList#requireConsistent} throws
     */
    public Learned learn(AccountList list) {
        Optional<Long> seq = list.requireConsistent(Optional.ofNullable(signedSeq.get(list.account())));
        DeviceBook.Updated updated = book.update(list.account(), Optional.empty(), list.devices());
        Sender sender = new Sender(
                self,
                updated.book(),
                seq.map(each -> signedSeq.plus(list.account(), each)).orElse(signedSeq),
                versionsAfter(updated.changes()),
                messages);
        return new Learned(sender, updated.changes());
    }

    /**
     * Sends a message to every listed device of the recipients and to every other one of its own account (BACK-003,
     * BACK-004).
     *
     * @param application the application payload
     * @throws Rejection message-exists, unknown-account
     */
    public Posted send(String id, Collection<String> recipients, byte[] application, long now) {
        requireNew(id);
        Set<String> accounts = new TreeSet<>(recipients);
        accounts.add(self.name());
        Set<Address> destinations = destinations(accounts);
        String hash = DeviceHash.ofAddresses(listed(destinations));
        SentMessage message = new SentMessage(
                ControlMessage.isControl(application), accounts, hash, now, rows(destinations), SentMessage.Round.NONE);
        return new Posted(with(id, message), destinations, message);
    }

    /**
     * The server says that its records have another hash: the accounts whose lists are to be fetched again (BACK-006),
     * none if there is nothing to do (BACK-007, BACK-012).
     *
     * @throws Rejection unknown-message
     */
    public Asking mismatch(String id, String hash, long now) {
        SentMessage message = requireSent(id);
        if (isSame(message, hash) || !message.isOpen(now)) {
            return new Asking(this, Set.of());
        }
        return new Asking(with(id, message.asked()), message.accounts());
    }

    /**
     * The lists that were asked for have come: who gets the message now.
     *
     * @throws Rejection unknown-message, unexpected-lists, and what {@link #learn} throws; then nothing was learned
     */
    public Refreshed refreshed(String id, List<AccountList> lists, long now) {
        SentMessage message = requireSent(id);
        requireAsked(message, lists);
        Sender sender = this;
        List<Change> changes = new ArrayList<>();
        for (AccountList list : lists) {
            Learned learned = sender.learn(list);
            sender = learned.sender();
            changes.addAll(learned.changes());
        }
        Set<Address> listed = sender.destinations(message.accounts());
        Set<Address> missed = message.isOpen(now) ? message.missed(listed) : Set.of();
        Set<Address> gone = message.gone(listed);
        SentMessage done = message.done(sender.rows(missed));
        return new Refreshed(sender.with(id, done), missed, gone, List.copyOf(changes));
    }

    /** Throws unknown-message. */
    public SentMessage message(String id) {
        return requireSent(id);
    }

    /** All listed devices of these accounts but the sending one. */
    private Set<Address> destinations(Set<String> accounts) {
        return accounts.stream()
                .flatMap(account ->
                        book.devices(account).keySet().stream().map(deviceId -> new Address(account, deviceId)))
                .filter(device -> !device.equals(self))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** BACK-016: the hash covers the sending device as well. */
    Set<Address> listed(Set<Address> destinations) {
        Set<Address> listed = new TreeSet<>(destinations);
        listed.add(self);
        return listed;
    }

    static boolean isSame(SentMessage message, String hash) {
        return message.hash().equals(hash);
    }

    /** BACK-015: the devices with their identity versions as they are now. */
    TreePMap<Address, Integer> rows(Set<Address> devices) {
        TreePMap<Address, Integer> rows = TreePMap.empty();
        for (Address device : devices) {
            rows = rows.plus(device, identityVersions.getOrDefault(device, 0));
        }
        return rows;
    }

    private TreePMap<Address, Integer> versionsAfter(List<Change> changes) {
        TreePMap<Address, Integer> versions = identityVersions;
        for (Change change : changes) {
            if (change.kind() == Change.Kind.CHANGED) {
                versions = versions.plus(change.device(), versions.getOrDefault(change.device(), 0) + 1);
            }
        }
        return versions;
    }

    private Sender with(String id, SentMessage message) {
        return new Sender(self, book, signedSeq, identityVersions, messages.plus(id, message));
    }

    private void requireNew(String id) {
        if (messages.containsKey(id)) {
            throw new Rejection(BackfillReason.MESSAGE_EXISTS, "BACK-003", "a message " + id + " was sent already");
        }
    }

    private SentMessage requireSent(String id) {
        SentMessage message = messages.get(id);
        if (message == null) {
            throw new Rejection(BackfillReason.UNKNOWN_MESSAGE, "BACK-006", "no message " + id + " was sent");
        }
        return message;
    }

    static void requireAsked(SentMessage message, List<AccountList> lists) {
        List<String> told = lists.stream().map(AccountList::account).sorted().toList();
        if (message.round() != SentMessage.Round.ASKED || !told.equals(List.copyOf(message.accounts()))) {
            throw new Rejection(
                    BackfillReason.UNEXPECTED_LISTS,
                    "BACK-006",
                    "lists of " + told + " came, and "
                            + (message.round() == SentMessage.Round.ASKED
                                    ? "those of " + message.accounts() + " were asked for"
                                    : "none were asked for"));
        }
    }

    /** The sender after a list, and what of it is new. */
    public record Learned(Sender sender, List<Change> changes) {}

    /** The sender after a message, the devices that get it, and what is remembered of it. */
    public record Posted(Sender sender, Set<Address> destinations, SentMessage message) {}

    /** The sender after a notice, and the accounts whose lists it needs. */
    public record Asking(Sender sender, Set<String> accounts) {}

    /**
     * The sender after the lists it needed.
     *
     * @param missed who gets the message now
     * @param gone who had it and is listed no more
     * @param changes what the user can be told of (BACK-011)
     */
    public record Refreshed(Sender sender, Set<Address> missed, Set<Address> gone, List<Change> changes) {}
}
