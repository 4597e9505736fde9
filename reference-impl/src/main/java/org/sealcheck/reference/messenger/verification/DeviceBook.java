package org.sealcheck.reference.messenger.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * What a client knows of accounts and their devices (VERIFY-001).
 *
 * @param self the client's own account
 * @param alertsForSelf whether its user wants to know of changes to it (VERIFY-005)
 * @param alertsForContacts and to other accounts (VERIFY-006)
 * @param accounts by name
 */
public record DeviceBook(
        String self, boolean alertsForSelf, boolean alertsForContacts, TreePMap<String, AccountBook> accounts) {
    public static DeviceBook of(String self) {
        return new DeviceBook(self, false, false, TreePMap.empty());
    }

    public DeviceBook alerting(boolean forSelf, boolean forContacts) {
        return new DeviceBook(self, forSelf, forContacts, accounts);
    }

    /**
     * Takes a list of an account in place of what was known (VERIFY-007).
     *
     * @param version goes up with every list; empty if the server gives none
     * @param listed identity keys by device id
     * @throws Rejection stale-list
     */
    public Updated update(String account, Optional<Long> version, Map<Integer, Optional<IdentityKey>> listed) {
        AccountBook known = accounts.get(account);
        if (known == null) {
            return updated(new AccountBook.Updated(AccountBook.baseline(account, version, listed), List.of()));
        }
        requireNewer(known, version);
        return updated(known.listed(version, listed));
    }

    /**
     * Takes a notice of single changes.
     *
     * @throws Rejection unknown-account: there is no list that it could be about
     */
    public Updated notice(String account, List<Notice> steps) {
        return updated(requireKnown(account).noticed(steps));
    }

    /**
     * The user has compared this key with what the device's owner shows (VERIFY-003).
     *
     * @throws Rejection unknown-device, identity-changed: the book has another key by now
     */
    public DeviceBook verify(Address device, IdentityKey identityKey) {
        KnownDevice known = requireKeyed(device);
        requireSame(known, device, identityKey);
        return with(device, known.asVerified());
    }

    /**
     * A device is there in a call: whether that is the first time (STAT-005).
     *
     * @throws Rejection unknown-account, unknown-device, identity-changed
     */
    public Met meet(Address device, IdentityKey identityKey) {
        KnownDevice known = requireKeyed(device);
        requireSame(known, device, identityKey);
        return new Met(with(device, known.asMet()), !known.met());
    }

    /** The devices of an account by their ids (VERIFY-001); throws unknown-account. */
    public TreePMap<Integer, KnownDevice> devices(String account) {
        return requireKnown(account).devices();
    }

    /** Whether the user is shown changes of an account. */
    boolean isAlerted(String account) {
        return account.equals(self) ? alertsForSelf : alertsForContacts;
    }

    private Updated updated(AccountBook.Updated updated) {
        String account = updated.book().account();
        DeviceBook book =
                new DeviceBook(self, alertsForSelf, alertsForContacts, accounts.plus(account, updated.book()));
        return new Updated(book, updated.changes(), isAlerted(account) ? updated.changes() : List.of());
    }

    private DeviceBook with(Address device, KnownDevice known) {
        return new DeviceBook(
                self,
                alertsForSelf,
                alertsForContacts,
                accounts.plus(device.name(), requireKnown(device.name()).with(device.deviceId(), known)));
    }

    static void requireNewer(AccountBook known, Optional<Long> version) {
        boolean older = version.isPresent()
                ? known.version().isPresent()
                        && version.get() <= known.version().get()
                : known.version().isPresent();
        if (older) {
            throw new Rejection(
                    VerificationReason.STALE_LIST,
                    "VERIFY-010",
                    "list " + version.map(String::valueOf).orElse("without a version") + " of " + known.account()
                            + " comes after list " + known.version().get());
        }
    }

    static void requireSame(KnownDevice known, Address device, IdentityKey identityKey) {
        if (!known.isSame(Optional.of(identityKey))) {
            throw new Rejection(
                    VerificationReason.IDENTITY_CHANGED,
                    "VERIFY-003",
                    "the device " + device + " has the identity key "
                            + known.identityKey().get() + " by now");
        }
    }

    private AccountBook requireKnown(String account) {
        AccountBook known = accounts.get(account);
        if (known == null) {
            throw new Rejection(
                    VerificationReason.UNKNOWN_ACCOUNT, "VERIFY-001", "there is no list of the account " + account);
        }
        return known;
    }

    private KnownDevice requireKeyed(Address device) {
        KnownDevice known = requireKnown(device.name()).devices().get(device.deviceId());
        if (known == null || known.identityKey().isEmpty()) {
            throw new Rejection(
                    VerificationReason.UNKNOWN_DEVICE, "VERIFY-001", "the book has no key of the device " + device);
        }
        return known;
    }

    /** The book after an update; what it changed, and what of that the user is shown. */
    public record Updated(DeviceBook book, List<Change> changes, List<Change> alerts) {}

    /** The book after a device was met. */
    public record Met(DeviceBook book, boolean firstTime) {}
}
