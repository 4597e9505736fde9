package org.sealcheck.reference.messenger.client;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.session.Sessions;

/** To which devices a message goes. */
public final class FanOut {
    private FanOut() {}

    /**
     * Every device of every recipient and every other device of the sender's account, never the sender (FAN-001,
     * FAN-002, FAN-003).
     *
     * @throws Rejection unknown-account
     */
    public static SortedSet<Address> targets(MessengerClient client, Collection<String> recipients) {
        SortedSet<Address> targets = new TreeSet<>();
        recipients.forEach(account -> addAll(targets, account, client.lists().require(account)));
        addOwnDevices(targets, client);
        removeSelf(targets, client);
        return targets;
    }

    /** Of these devices, those whose bundle the server must be asked for before they can be sent to (FAN-004). */
    public static List<Address> withoutSession(MessengerClient client, Collection<Address> targets) {
        return targets.stream().filter(device -> needsSession(client, device)).toList();
    }

    /** FAN-004. */
    static boolean needsSession(MessengerClient client, Address device) {
        return !Sessions.canEncrypt(client.device(), device);
    }

    /** FAN-002. */
    private static void addOwnDevices(SortedSet<Address> targets, MessengerClient client) {
        String own = client.address().name();
        client.lists().of(own).ifPresent(ids -> addAll(targets, own, ids));
    }

    /** FAN-003. */
    private static void removeSelf(SortedSet<Address> targets, MessengerClient client) {
        targets.remove(client.address());
    }

    private static void addAll(SortedSet<Address> targets, String account, SortedSet<Integer> deviceIds) {
        deviceIds.forEach(id -> targets.add(new Address(account, id)));
    }
}
