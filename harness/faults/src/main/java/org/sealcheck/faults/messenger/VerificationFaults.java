package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.pcollections.TreePMap;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.messenger.verification.Change;
import org.sealcheck.reference.messenger.verification.DeviceBook;
import org.sealcheck.reference.messenger.verification.KnownDevice;
import org.sealcheck.reference.signal.keys.IdentityKey;

/** Faults of books of devices, of comparisons and of alerts: requirements VERIFY. */
final class VerificationFaults {
    private static final String PACKAGE = "reference.messenger.verification.";
    private static final String BOOK = PACKAGE + "DeviceBook";
    private static final String DEVICE = PACKAGE + "KnownDevice";
    private static final String SHOWN = PACKAGE + "ShownList";

    private VerificationFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "book-forgets-the-last-device",
                        Set.of("VERIFY-001"),
                        "leaves the newest device of an account out of what it shows",
                        "a screen with room for three",
                        List.of(in(BOOK, "devices", WithoutLast.class))),
                new Fault(
                        "comparison-of-numbers-only",
                        Set.of("VERIFY-002", "VERIFY-004"),
                        "compares which devices there are, and not their keys",
                        "a list compared by its length and its ids",
                        List.of(yes(SHOWN, "isSame"))),
                new Fault(
                        "comparison-of-known-devices-only",
                        Set.of("VERIFY-002", "VERIFY-004"),
                        "compares the devices that both sides have, and says nothing of the others",
                        "a join where an outer join is meant",
                        List.of(in(SHOWN, "difference", KnownOnly.class))),
                new Fault(
                        "verification-takes-any-key",
                        Set.of("VERIFY-003"),
                        "marks a device as verified whatever key was compared",
                        "a button that says that it matches",
                        List.of(skip(BOOK, "requireSame"))),
                new Fault(
                        "verification-of-the-account",
                        Set.of("VERIFY-003"),
                        "takes a device that comes later for verified",
                        "one mark for the account",
                        List.of(in(DEVICE, "seen", AlreadyVerified.class))),
                new Fault(
                        "shown-list-in-any-order",
                        Set.of("VERIFY-011"),
                        "reads a list in any order, also one that has a device twice",
                        "the last line wins",
                        List.of(skip(SHOWN, "requireAscending"))),
                new Fault(
                        "alerts-never-shown",
                        Set.of("VERIFY-005", "VERIFY-006", "STAT-004"),
                        "alerts nobody, whatever is turned on",
                        "a setting that nothing reads",
                        List.of(no(BOOK, "isAlerted"))),
                new Fault(
                        "alerts-always-shown",
                        Set.of("VERIFY-005", "VERIFY-006", "STAT-004"),
                        "alerts everybody, whatever is turned off",
                        "an alert that users learn to dismiss",
                        List.of(yes(BOOK, "isAlerted"))),
                new Fault(
                        "alerts-of-one-setting",
                        Set.of("VERIFY-005", "VERIFY-006"),
                        "takes alerts for contacts for alerts for oneself, too",
                        "two switches on one variable",
                        List.of(in(BOOK, "isAlerted", ForContacts.class))),
                new Fault(
                        "alerts-of-changed-keys-only",
                        Set.of("VERIFY-005", "VERIFY-006"),
                        "says nothing of devices that are added",
                        "Baileys looks at changes of known devices and ignores companions",
                        List.of(in(PACKAGE + "AccountBook", "present", ChangedOnly.class))),
                new Fault(
                        "verified-mark-survives-a-change",
                        Set.of("VERIFY-007"),
                        "keeps a device verified when its key has changed",
                        "the mark stored by device and not by key",
                        List.of(in(DEVICE, "afterChange", StillVerified.class))),
                new Fault(
                        "identity-change-trusted-silently",
                        Set.of("VERIFY-007"),
                        "takes a new key for the old one and reports nothing",
                        "whatsmeow trusts new identities by itself if it is set so",
                        List.of(yes(DEVICE, "isSame"))),
                new Fault(
                        "identity-change-reported-for-ever",
                        Set.of("VERIFY-007"),
                        "reports every device as changed with every list",
                        "keys compared by reference",
                        List.of(no(DEVICE, "isSame"))),
                new Fault(
                        "book-rolled-back",
                        Set.of("VERIFY-010"),
                        "takes an older list in place of a newer one",
                        "a version that nobody compares",
                        List.of(skip(BOOK, "requireNewer"))));
    }

    static final class WithoutLast {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) TreePMap<Integer, KnownDevice> devices) {
            if (devices.size() > 1) {
                devices = devices.minus(devices.lastKey());
            }
        }
    }

    static final class KnownOnly {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(1) String ours,
                @Advice.Argument(2) String theirs,
                @Advice.Return(readOnly = false) Optional<?> difference) {
            if (ours == null || theirs == null) {
                difference = Optional.empty();
            }
        }
    }

    static final class AlreadyVerified {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) Optional<IdentityKey> identityKey,
                @Advice.Return(readOnly = false) KnownDevice seen) {
            seen = new KnownDevice(identityKey, true, false);
        }
    }

    static final class ForContacts {
        @Advice.OnMethodExit
        static void exit(@Advice.This DeviceBook book, @Advice.Return(readOnly = false) boolean alerted) {
            alerted = book.alertsForContacts();
        }
    }

    static final class ChangedOnly {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Optional<Change> change) {
            if (change.isPresent() && change.get().kind() == Change.Kind.ADDED) {
                change = Optional.empty();
            }
        }
    }

    static final class StillVerified {
        @Advice.OnMethodExit
        static void exit(@Advice.This KnownDevice before, @Advice.Return(readOnly = false) KnownDevice after) {
            after = new KnownDevice(after.identityKey(), before.verified(), before.met());
        }
    }
}
