package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.messenger.client.MessengerClient;
import org.sealcheck.reference.messenger.journal.EncryptJournal;
import org.sealcheck.reference.messenger.journal.IdentityVersions;
import org.sealcheck.reference.messenger.journal.JournalEntry;
import org.sealcheck.reference.messenger.journal.JournalRow;
import org.sealcheck.reference.messenger.retries.Retries;
import org.sealcheck.reference.signal.Address;

/** Faults of what a sender remembers: requirements RETRY-002 to RETRY-008, RETRY-011, RETRY-020. */
final class JournalFaults {
    private static final String JOURNAL = "reference.messenger.journal.EncryptJournal";
    private static final String VERSIONS = "reference.messenger.journal.IdentityVersions";
    private static final String RETRIES = "reference.messenger.retries.Retries";
    private static final String SENDING = "reference.messenger.client.Sending";

    private JournalFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "own-devices-not-journaled",
                        Set.of("RETRY-002"),
                        "journals the recipients' devices and none of its own account",
                        "copies of one's own sent by other code",
                        List.of(in(SENDING, "journaled", OthersOnly.class))),
                new Fault(
                        "identity-version-not-journaled",
                        Set.of("RETRY-003"),
                        "writes the first identity version into every row",
                        "a column with a default that nobody fills",
                        List.of(in(SENDING, "journaled", FirstVersion.class))),
                new Fault(
                        "identity-changes-back",
                        Set.of("RETRY-004"),
                        "takes an identity that came back for one that never changed",
                        "Messenger's web client stores the public key and compares it",
                        List.of(in(VERSIONS, "next", Toggle.class))),
                new Fault(
                        "identity-changes-not-counted",
                        Set.of("RETRY-004", "RETRY-009"),
                        "trusts a new identity key and counts nothing",
                        "whatsmeow with AutoTrustIdentity, its default",
                        List.of(in(VERSIONS, "next", Same.class))),
                new Fault(
                        "same-identity-counts-as-change",
                        Set.of("RETRY-004"),
                        "counts every identity key it processes, the same one too",
                        "a counter in the function that saves the key",
                        List.of(in(VERSIONS, "process", AlwaysMore.class))),
                new Fault(
                        "main-device-without-identity-version",
                        Set.of("RETRY-009"),
                        "honours retries of a main device whatever became of its identity",
                        "WhatsApp's web client spares main devices that have received nothing yet",
                        List.of(in(VERSIONS, "of", ZeroForMain.class))),
                new Fault(
                        "retry-has-a-new-time",
                        Set.of("RETRY-005"),
                        "sends a message again with the time of the retry",
                        "the message built anew instead of sent again",
                        List.of(in(RETRIES, "honour", TimeOfRetry.class))),
                new Fault(
                        "retries-not-counted",
                        Set.of("RETRY-006", "RETRY-013", "RETRY-017"),
                        "does not count the retries that it honours",
                        "the counter left to the one who asks",
                        List.of(in("reference.messenger.journal.JournalRow", "afterHonouring", NotCounted.class))),
                new Fault(
                        "retries-counted-for-all-devices",
                        Set.of("RETRY-006", "RETRY-013"),
                        "has one counter for all devices of a message",
                        "Signal-style limits kept for each timestamp",
                        List.of(in(RETRIES, "count", CountAll.class))),
                new Fault(
                        "receipt-deletes-all-rows",
                        Set.of("RETRY-007"),
                        "forgets a message when one device confirms it",
                        "receipts that are read as those of an account",
                        List.of(in(JOURNAL, "delivered", Everything.class))),
                new Fault(
                        "receipts-not-used",
                        Set.of("RETRY-007", "RETRY-008"),
                        "sends a message again to a device that has confirmed it",
                        "whatsmeow, Baileys and whatsapp-rust use delivery receipts for display only",
                        List.of(in(RETRIES, "delivered", SameClient.class))),
                new Fault(
                        "receipt-of-any-chat",
                        Set.of("RETRY-007", "RETRY-023"),
                        "does not look which chat a receipt is about",
                        "a lookup by message id alone, as in whatsmeow's cache of recent messages",
                        List.of(yes(RETRIES, "isOf"))),
                new Fault(
                        "journal-of-256-messages",
                        Set.of("RETRY-011"),
                        "remembers the last 256 messages",
                        "the ring of recent messages of whatsmeow",
                        List.of(in(JOURNAL, "with", Ring.class))),
                new Fault(
                        "journal-pruned-after-7-days",
                        Set.of("RETRY-011"),
                        "drops rows after seven days",
                        "the optional store of whatsmeow",
                        List.of(in(JOURNAL, "isOver", SevenDays.class))),
                new Fault(
                        "journal-never-pruned",
                        Set.of("RETRY-011"),
                        "keeps what it sent for ever",
                        "a log that nobody empties",
                        List.of(no(JOURNAL, "isOver"))),
                new Fault(
                        "journal-in-memory",
                        Set.of("RETRY-020"),
                        "has forgotten what it sent after a restart",
                        "the message cache of Baileys",
                        List.of(in("reference.messenger.client.ClientStorage", "journal", NoJournal.class))),
                new Fault(
                        "deleted-message-kept",
                        Set.of("RETRY-020"),
                        "sends a message again that its user has deleted",
                        "a retry cache beside the messages, whatever becomes of them",
                        List.of(in(RETRIES, "deleted", SameClient.class))));
    }

    static final class OthersOnly {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) JournalEntry entry,
                @Advice.Argument(1) MessengerClient client,
                @Advice.Argument(2) Address device,
                @Advice.Return(readOnly = false) JournalEntry journaled) {
            if (device.name().equals(client.address().name())) {
                journaled = entry;
            }
        }
    }

    static final class FirstVersion {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) JournalEntry entry,
                @Advice.Argument(2) Address device,
                @Advice.Return(readOnly = false) JournalEntry journaled) {
            journaled = entry.withRecipient(device, 0);
        }
    }

    static final class Toggle {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int version, @Advice.Return(readOnly = false) int next) {
            next = 1 - version;
        }
    }

    static final class Same {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) int version, @Advice.Return(readOnly = false) int next) {
            next = version;
        }
    }

    static final class AlwaysMore {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This IdentityVersions self,
                @Advice.Argument(0) Address device,
                @Advice.Return(readOnly = false) IdentityVersions versions) {
            IdentityVersions.Seen last = self.seen().get(device);
            if (last != null && versions == self) {
                versions = new IdentityVersions(
                        self.seen().plus(device, new IdentityVersions.Seen(last.key(), last.version() + 1)));
            }
        }
    }

    static final class ZeroForMain {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) Address device, @Advice.Return(readOnly = false) int version) {
            if (device.deviceId() == 1) {
                version = 0;
            }
        }
    }

    static final class TimeOfRetry {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(2) long now, @Advice.Return(readOnly = false) Retries.Resent resent) {
            resent = new Retries.Resent(resent.client(), resent.envelopes(), now);
        }
    }

    static final class NotCounted {
        @Advice.OnMethodExit
        static void exit(@Advice.This JournalRow self, @Advice.Return(readOnly = false) JournalRow next) {
            next = self;
        }
    }

    static final class CountAll {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) EncryptJournal before, @Advice.Return(readOnly = false) EncryptJournal after) {
            for (String messageId : before.entries().keySet()) {
                JournalEntry entry = before.entries().get(messageId);
                JournalEntry changed = after.entries().get(messageId);
                if (changed.rows() != entry.rows()) {
                    for (Address device : entry.rows().keySet()) {
                        after = after.withRow(
                                messageId, device, entry.rows().get(device).afterHonouring());
                    }
                }
            }
        }
    }

    static final class Everything {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This EncryptJournal self,
                @Advice.Argument(0) String messageId,
                @Advice.Return(readOnly = false) EncryptJournal journal) {
            journal = self.without(messageId);
        }
    }

    static final class SameClient {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) MessengerClient before, @Advice.Return(readOnly = false) MessengerClient after) {
            after = before;
        }
    }

    static final class Ring {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) EncryptJournal journal) {
            while (journal.entries().size() > 256) {
                journal = journal.without(journal.byAge().first().messageId());
            }
        }
    }

    static final class SevenDays {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) long sentAt,
                @Advice.Argument(1) long now,
                @Advice.Return(readOnly = false) boolean over) {
            over = now - sentAt >= 7L * 24 * 60 * 60 * 1000;
        }
    }

    static final class NoJournal {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) EncryptJournal journal) {
            journal = EncryptJournal.empty();
        }
    }
}
