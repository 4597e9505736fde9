package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.asm.Advice;
import org.pcollections.TreePMap;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.messenger.backfill.Sender;
import org.sealcheck.reference.messenger.backfill.SentMessage;
import org.sealcheck.reference.messenger.verification.Change;
import org.sealcheck.reference.signal.Address;

/** Faults of sender-side backfill, on the server's side and on the sender's: requirements BACK-001 to BACK-015. */
final class BackfillFaults {
    private static final String PACKAGE = "reference.messenger.backfill.";
    private static final String SENDER = PACKAGE + "Sender";
    private static final String MESSAGE = PACKAGE + "SentMessage";
    private static final String CONTROL = PACKAGE + "ControlMessage";
    private static final String LIST = PACKAGE + "AccountList";
    private static final String SERVER = "reference.messenger.devices.DeviceServer";

    private BackfillFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "backfill-never",
                        Set.of("BACK-001", "BACK-009"),
                        "brings its lists up to date and sends nothing again",
                        "whatsmeow logs the mismatch and clears its caches",
                        List.of(no(MESSAGE, "isBackfilled"))),
                new Fault(
                        "backfill-of-content",
                        Set.of("BACK-010", "BACK-002"),
                        "sends content again to devices it learns of later",
                        "WhatsApp's web client, which does it for every kind of message",
                        List.of(yes(MESSAGE, "isBackfilled"))),
                new Fault(
                        "backfill-of-smuggled-content",
                        Set.of("BACK-002"),
                        "takes a withdrawal for a control message whatever else is in it",
                        "a message told by the field that it has, not by those it must not have",
                        List.of(yes(CONTROL, "isNothingElse"))),
                new Fault(
                        "backfill-of-long-names",
                        Set.of("BACK-002"),
                        "takes a withdrawal for a control message whose id is a text of any length",
                        "a field that nobody bounds",
                        List.of(yes(CONTROL, "isShort"))),
                new Fault(
                        "backfill-to-everybody",
                        Set.of("BACK-009"),
                        "sends the message again to all devices of the new lists",
                        "a resend by the ordinary way of sending",
                        List.of(in(MESSAGE, "missed", Everybody.class))),
                new Fault(
                        "backfill-without-sessions",
                        Set.of("BACK-008"),
                        "sends again only to devices it has a session with, and sets none up",
                        "a resend that takes the sessions as they are",
                        List.of(no("reference.messenger.client.FanOut", "needsSession"))),
                new Fault(
                        "message-id-used-again",
                        Set.of("BACK-003"),
                        "sends another message under an id that was used, and forgets the destinations of the first",
                        "a journal written by id without looking",
                        List.of(skip(SENDER, "requireNew"))),
                new Fault(
                        "sender-forgets-own-devices",
                        Set.of("BACK-004"),
                        "sends to the recipients only",
                        "a list of destinations that is the recipient's list",
                        List.of(in(SENDER, "destinations", WithoutOwn.class))),
                new Fault(
                        "device-hash-without-the-sender",
                        Set.of("BACK-003", "BACK-016"),
                        "leaves the sending device out of the hash of what it sends",
                        "the list of destinations hashed as it is",
                        List.of(in(SENDER, "listed", DestinationsOnly.class))),
                new Fault(
                        "server-leaves-the-sender-out",
                        Set.of("BACK-005"),
                        "leaves the sending device out of the hash of its records",
                        "the same on the other side: a mismatch with every message",
                        List.of(in(SERVER, "recorded", WithoutSender.class))),
                new Fault(
                        "server-never-compares",
                        Set.of("BACK-005", "BACK-006"),
                        "tells nobody that their lists are out of date",
                        "a comparison put off until there is time",
                        List.of(yes(SERVER, "isSame"))),
                new Fault(
                        "server-always-complains",
                        Set.of("BACK-007"),
                        "tells of a mismatch with every message",
                        "two hashes of different versions",
                        List.of(no(SERVER, "isSame"))),
                new Fault(
                        "own-hash-is-a-mismatch",
                        Set.of("BACK-007"),
                        "fetches all lists again because the server repeats the hash that was sent",
                        "an answer that is a notice whatever it says",
                        List.of(no(SENDER, "isSame"))),
                new Fault(
                        "lists-taken-unasked",
                        Set.of("BACK-006"),
                        "takes lists that it did not ask for, or not all that it did",
                        "a handler that trusts the order of events",
                        List.of(skip(SENDER, "requireAsked"))),
                new Fault(
                        "backfill-reports-nothing",
                        Set.of("BACK-011"),
                        "says nothing of devices that it learned of",
                        "an alert that only the settings screen raises",
                        List.of(in(SENDER, "learn", NothingNew.class))),
                new Fault(
                        "backfill-round-after-round",
                        Set.of("BACK-012"),
                        "sends again as often as the server claims a mismatch",
                        "a loop that ends when the server is content",
                        List.of(in(MESSAGE, "afterRound", NeverDone.class))),
                new Fault(
                        "backfill-for-ever",
                        Set.of("BACK-012"),
                        "sends again weeks later what was just withdrawn",
                        "a job that survives every restart",
                        List.of(in(MESSAGE, "window", ForEver.class))),
                new Fault(
                        "backfill-a-millisecond-too-long",
                        Set.of("BACK-012"),
                        "counts the last millisecond of the window twice",
                        "at most, where less than is meant",
                        List.of(in(MESSAGE, "window", Longer.class))),
                new Fault(
                        "removed-devices-not-told",
                        Set.of("BACK-013"),
                        "does not see that a destination is gone",
                        "a difference worked out in one direction",
                        List.of(in(MESSAGE, "gone", Nobody.class))),
                new Fault(
                        "unsigned-list-after-signed",
                        Set.of("BACK-014"),
                        "takes a list without a signature after signed ones",
                        "a field that is checked if it is there",
                        List.of(skip(LIST, "requireNeverSigned"))),
                new Fault(
                        "signed-list-not-compared",
                        Set.of("BACK-014"),
                        "verifies the signed list and goes by the other one",
                        "a signature over something else than what is used",
                        List.of(skip(LIST, "requireSame"))),
                new Fault(
                        "backfilled-devices-not-in-the-journal",
                        Set.of("BACK-015"),
                        "forgets to note the devices that got the message later",
                        "a resend that goes past the journal: its retries are refused",
                        List.of(in(MESSAGE, "done", SameJournal.class))),
                new Fault(
                        "journal-in-the-first-version",
                        Set.of("BACK-015"),
                        "notes every device in the identity version it began with",
                        "a number that is stored once",
                        List.of(in(SENDER, "rows", FirstVersion.class))));
    }

    static final class Everybody {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This SentMessage message,
                @Advice.Argument(0) Set<Address> listed,
                @Advice.Return(readOnly = false) Set<Address> missed) {
            if (message.control()) {
                missed = new TreeSet<>(listed);
            }
        }
    }

    static final class WithoutOwn {
        @Advice.OnMethodExit
        static void exit(
                @Advice.FieldValue("self") Address self, @Advice.Return(readOnly = false) Set<Address> destinations) {
            Set<Address> others = new TreeSet<>();
            for (Address device : destinations) {
                if (!device.name().equals(self.name())) {
                    others.add(device);
                }
            }
            destinations = others;
        }
    }

    static final class DestinationsOnly {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) Set<Address> destinations, @Advice.Return(readOnly = false) Set<Address> listed) {
            listed = destinations;
        }
    }

    static final class WithoutSender {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) Address sender, @Advice.Return Set<Address> recorded) {
            recorded.remove(sender);
        }
    }

    static final class NothingNew {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Sender.Learned learned) {
            learned = new Sender.Learned(learned.sender(), List.<Change>of());
        }
    }

    static final class NeverDone {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) SentMessage.Round round) {
            round = SentMessage.Round.NONE;
        }
    }

    static final class ForEver {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long window) {
            window = Long.MAX_VALUE;
        }
    }

    static final class Longer {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long window) {
            window = window + 1;
        }
    }

    static final class Nobody {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Set<Address> gone) {
            gone = Set.of();
        }
    }

    static final class SameJournal {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) TreePMap<Address, Integer> backfilled) {
            backfilled = TreePMap.empty();
        }
    }

    static final class FirstVersion {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) TreePMap<Address, Integer> rows) {
            TreePMap<Address, Integer> first = TreePMap.empty();
            for (Address device : rows.keySet()) {
                first = first.plus(device, 0);
            }
            rows = first;
        }
    }
}
