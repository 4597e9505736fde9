package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.MessengerRetries;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.client.Envelope;
import org.sealcheck.reference.messenger.client.MessengerClient;
import org.sealcheck.reference.messenger.client.Outgoing;
import org.sealcheck.reference.messenger.journal.JournalEntry;
import org.sealcheck.reference.messenger.journal.JournalRow;
import org.sealcheck.reference.messenger.journal.MessageKind;
import org.sealcheck.reference.messenger.retries.Retries;
import org.sealcheck.reference.messenger.retries.RetryReason;
import org.sealcheck.reference.messenger.retries.RetryReceipt;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.Sessions;
import org.sealcheck.reference.signal.session.Trust;

/** Faults of asking for a message and of answering: the other requirements RETRY. */
final class RetryFaults {
    private static final String ASKING = "reference.messenger.retries.Asking";
    private static final String LIMITS = "reference.messenger.MessengerLimits";
    private static final String POLICY = "reference.messenger.retries.RetryPolicy";
    private static final String RETRIES = "reference.messenger.retries.Retries";

    private RetryFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>(conditions());
        all.addAll(answers());
        return all;
    }

    private static List<Fault> conditions() {
        return List.of(
                new Fault(
                        "retry-whatever-the-identity",
                        Set.of("RETRY-009"),
                        "honours a retry after the identity changed",
                        "whatsmeow and Baileys have no rule for it",
                        List.of(skip(POLICY, "requireSameIdentity"))),
                new Fault(
                        "retry-whatever-the-age",
                        Set.of("RETRY-010"),
                        "honours a retry for as long as it has the message",
                        "age left to whatever cache there is",
                        List.of(skip(POLICY, "requireYoung"))),
                new Fault(
                        "retry-at-30-days",
                        Set.of("RETRY-010"),
                        "honours a retry at 30 days exactly",
                        "older than instead of as old as",
                        List.of(in(POLICY, "requireYoung", NotAtTheEdge.class))),
                new Fault(
                        "retry-for-14-days",
                        Set.of("RETRY-010", "RETRY-011"),
                        "honours a retry for 14 days only",
                        "the default of Signal's desktop client",
                        List.of(in(LIMITS, "retryLifetime", FourteenDays.class))),
                new Fault(
                        "retry-for-5-minutes",
                        Set.of("RETRY-010", "RETRY-011"),
                        "honours a retry for five minutes only",
                        "the life of a message in the cache of Baileys",
                        List.of(in(LIMITS, "retryLifetime", FiveMinutes.class))),
                new Fault(
                        "four-retries",
                        Set.of("RETRY-013"),
                        "honours four retries",
                        "WhatsApp's web client and whatsapp-rust refuse the fifth",
                        List.of(in(LIMITS, "maxHonoured", Four.class))),
                new Fault(
                        "ten-retries",
                        Set.of("RETRY-013"),
                        "honours nine retries",
                        "whatsmeow drops the tenth",
                        List.of(in(LIMITS, "maxHonoured", Nine.class))),
                new Fault(
                        "one-condition-is-enough",
                        Set.of("RETRY-014"),
                        "looks at age and number no more once the identity is right",
                        "conditions joined by or",
                        List.of(skip(POLICY, "requireYoung"), skip(POLICY, "requireAttemptsLeft"))),
                new Fault(
                        "claimed-count-decides",
                        Set.of("RETRY-017"),
                        "goes by the count in the receipt",
                        "WhatsApp's web client and whatsapp-rust compare the count on the wire",
                        List.of(skip(POLICY, "requireAttemptsLeft"), in(RETRIES, "honour", ByClaim.class))),
                new Fault(
                        "any-device-may-ask",
                        Set.of("RETRY-016", "RETRY-008"),
                        "sends a message again to any device that knows its id",
                        "whatsmeow and Baileys look up the id and nothing else",
                        List.of(in("reference.messenger.journal.JournalEntry", "row", AlwaysThere.class))),
                new Fault(
                        "clock-backwards-honoured",
                        Set.of("RETRY-024"),
                        "honours a retry before the message was sent",
                        "a difference of times that is negative, and small",
                        List.of(skip(POLICY, "requireClockForwards"))),
                new Fault(
                        "removed-device-may-ask",
                        Set.of("RETRY-025"),
                        "sends a message again to a device that was removed",
                        "a device list that is looked at when a message is new",
                        List.of(skip(RETRIES, "requireListed"))));
    }

    private static List<Fault> answers() {
        return List.of(
                new Fault(
                        "retry-sends-the-old-ciphertext",
                        Set.of("RETRY-015"),
                        "sends the same ciphertext for each retry",
                        "a session that is not stored after a retry",
                        List.of(in(RETRIES, "resend", SessionNotStored.class))),
                new Fault(
                        "keys-of-receipt-ignored",
                        Set.of("RETRY-015"),
                        "encrypts in the old session whatever keys the receipt brings",
                        "a bundle that is parsed and dropped",
                        List.of(in(RETRIES, "withBundle", NoBundle.class))),
                new Fault(
                        "retry-to-all-devices",
                        Set.of("RETRY-019"),
                        "sends a message to everybody again when a main device asks",
                        "Baileys: a receipt without a device number is taken for one of all devices",
                        List.of(in(RETRIES, "resend", ToAll.class))),
                new Fault(
                        "retry-trusts-new-identity",
                        Set.of("RETRY-018", "PRIN-004", "PRIN-021"),
                        "takes the identity that a receipt brings and sends it the message",
                        "whatsmeow trusts identities by itself; Baileys injects the bundle of the receipt",
                        List.of(
                                skip(RETRIES, "requirePinnedIdentity"),
                                skip("reference.signal.session.Sessions", "requireExpectedIdentity"),
                                in("reference.signal.session.Trust", "pin", Overwrite.class))),
                new Fault(
                        "retry-rebuilds-the-content",
                        Set.of("RETRY-021"),
                        "sends other bytes than the first time",
                        "the message built anew, with a new nonce, from what is displayed",
                        List.of(in("reference.messenger.client.Outgoing", "again", Rebuilt.class))),
                new Fault(
                        "retry-of-own-device",
                        Set.of("RETRY-023"),
                        "takes its own retry receipt for another device's",
                        "reflected receipts",
                        List.of(skip(RETRIES, "requireNotSelf"))),
                new Fault(
                        "refused-retry-costs-the-row",
                        Set.of("RETRY-023"),
                        "forgets the message for which it refuses a retry",
                        "an entry taken out of a cache to look at it, and not put back",
                        List.of(in("adapter.reference.messenger.ReferenceRetries", "retryReceipt", Forget.class))),
                new Fault(
                        "never-asks-again",
                        Set.of("RETRY-001"),
                        "shows an error for a message it cannot read, and asks for nothing",
                        "a client without retries",
                        List.of(no(ASKING, "isMendedByRetry"))),
                new Fault(
                        "asks-for-duplicates",
                        Set.of("RETRY-001"),
                        "asks for messages again that it has read",
                        "every decryption error answered alike",
                        List.of(yes(ASKING, "isMendedByRetry"))),
                new Fault(
                        "asks-for-ever",
                        Set.of("RETRY-022"),
                        "asks for an unreadable message without end",
                        "two clients that keep each other busy",
                        List.of(yes(ASKING, "mayAsk"))),
                new Fault(
                        "asks-without-keys",
                        Set.of("RETRY-022"),
                        "never sends keys with its receipts",
                        "the session is broken, and stays so",
                        List.of(no(ASKING, "needsBundle"))));
    }

    static final class NotAtTheEdge {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter(@Advice.Argument(0) JournalRow row, @Advice.Argument(1) long now) {
            return now - row.sentAt() == 30L * 24 * 60 * 60 * 1000;
        }
    }

    static final class FourteenDays {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long ms) {
            ms = 14L * 24 * 60 * 60 * 1000;
        }
    }

    static final class FiveMinutes {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long ms) {
            ms = 5L * 60 * 1000;
        }
    }

    static final class Four {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int count) {
            count = 4;
        }
    }

    static final class Nine {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int count) {
            count = 9;
        }
    }

    static final class ByClaim {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(1) RetryReceipt receipt) {
            if (receipt.count() >= 5) {
                throw new Rejection(RetryReason.EXHAUSTED, "RETRY-013", "the receipt says so");
            }
        }
    }

    static final class AlwaysThere {
        @Advice.OnMethodExit
        static void exit(@Advice.This JournalEntry self, @Advice.Return(readOnly = false) Optional<JournalRow> row) {
            if (row.isEmpty()) {
                row = Optional.of(new JournalRow(Integer.MAX_VALUE, self.sentAt(), 0));
            }
        }
    }

    static final class SessionNotStored {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) MessengerClient client, @Advice.Return(readOnly = false) Retries.Resent resent) {
            resent = new Retries.Resent(client, resent.envelopes(), resent.sentAt());
        }
    }

    static final class NoBundle {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) MessengerClient before, @Advice.Return(readOnly = false) MessengerClient after) {
            after = before;
        }
    }

    static final class ToAll {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(1) RetryReceipt receipt,
                @Advice.Argument(2) JournalEntry entry,
                @Advice.Return(readOnly = false) Retries.Resent resent) {
            if (receipt.device().deviceId() == 1) {
                List<Envelope> envelopes = new ArrayList<>(resent.envelopes());
                Device device = resent.client().device();
                for (Address other : entry.rows().keySet()) {
                    if (!other.equals(receipt.device())) {
                        Sessions.Encrypted encrypted = Sessions.encrypt(device, other, entry.content());
                        device = encrypted.device();
                        envelopes.add(new Envelope(other, encrypted.ciphertext()));
                    }
                }
                resent = new Retries.Resent(resent.client().with(device), envelopes, resent.sentAt());
            }
        }
    }

    static final class Forget {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.This MessengerRetries self,
                @Advice.Argument(0) MessengerRetries.Retry input,
                @Advice.Thrown Throwable thrown) {
            if (thrown instanceof RejectedException) {
                self.deleteMessage(new MessengerRetries.OfMessage(input.client(), input.messageId()));
            }
        }
    }

    static final class Overwrite {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) Device device,
                @Advice.Argument(1) Address remote,
                @Advice.Argument(2) IdentityKey identity,
                @Advice.Return(readOnly = false) Device next) {
            next = Trust.accept(device, remote, identity);
        }
    }

    static final class Rebuilt {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Outgoing message) {
            byte[] longer = Arrays.copyOf(message.content(), message.content().length + 1);
            message = new Outgoing(message.messageId(), message.chat(), MessageKind.CONTENT, longer);
        }
    }
}
