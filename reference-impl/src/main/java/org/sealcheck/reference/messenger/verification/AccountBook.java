package org.sealcheck.reference.messenger.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pcollections.TreePMap;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * The devices of one account, as the newest list or notice has them.
 *
 * @param version of the newest list that had one
 * @param devices by device id
 */
record AccountBook(String account, Optional<Long> version, TreePMap<Integer, KnownDevice> devices) {

    /** The first list of an account: nothing in it is news (VERIFY-005). */
    static AccountBook baseline(String account, Optional<Long> version, Map<Integer, Optional<IdentityKey>> listed) {
        TreePMap<Integer, KnownDevice> devices = TreePMap.empty();
        for (Map.Entry<Integer, Optional<IdentityKey>> each : listed.entrySet()) {
            devices = devices.plus(each.getKey(), KnownDevice.seen(each.getValue()));
        }
        return new AccountBook(account, version, devices);
    }

    /** The account after a newer list, and what differs from before, by device id. */
    Updated listed(Optional<Long> newer, Map<Integer, Optional<IdentityKey>> listed) {
        List<Notice> steps = new ArrayList<>();
        for (int deviceId : new TreeSet<>(devices.keySet())) {
            if (!listed.containsKey(deviceId)) {
                steps.add(new Notice.Absent(deviceId));
            }
        }
        listed.forEach((deviceId, key) -> steps.add(new Notice.Present(deviceId, key)));
        Updated updated = noticed(steps);
        return new Updated(
                new AccountBook(account, newer.or(() -> version), updated.book().devices()), updated.changes());
    }

    /** The account after a notice, and what each step of it changed, in their order: none makes up for another. */
    Updated noticed(List<Notice> steps) {
        AccountBook book = this;
        List<Change> changes = new ArrayList<>();
        for (Notice step : steps) {
            Optional<Change> change = book.change(step);
            change.ifPresent(changes::add);
            book = book.after(step);
        }
        return new Updated(book, List.copyOf(changes));
    }

    AccountBook with(int deviceId, KnownDevice device) {
        return new AccountBook(account, version, devices.plus(deviceId, device));
    }

    private Optional<Change> change(Notice step) {
        KnownDevice known = devices.get(step.deviceId());
        Address device = new Address(account, step.deviceId());
        if (step instanceof Notice.Present present) {
            return present(known, present, device);
        }
        return known == null
                ? Optional.empty()
                : Optional.of(new Change(Change.Kind.REMOVED, device, known.identityKey()));
    }

    private static Optional<Change> present(KnownDevice known, Notice.Present step, Address device) {
        if (known == null) {
            return Optional.of(new Change(Change.Kind.ADDED, device, step.identityKey()));
        }
        return known.isSame(step.identityKey())
                ? Optional.empty()
                : Optional.of(new Change(Change.Kind.CHANGED, device, step.identityKey()));
    }

    private AccountBook after(Notice step) {
        if (step instanceof Notice.Present present) {
            KnownDevice known = devices.get(present.deviceId());
            return with(
                    present.deviceId(),
                    known == null ? KnownDevice.seen(present.identityKey()) : known.with(present.identityKey()));
        }
        return new AccountBook(account, version, devices.minus(step.deviceId()));
    }

    /** The account after an update, and what it changed. */
    record Updated(AccountBook book, List<Change> changes) {}
}
