package org.sealcheck.reference.messenger.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.journal.EncryptJournal;
import org.sealcheck.reference.messenger.journal.JournalEntry;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.session.Sessions;

/** How a client sends one logical message as many envelopes. */
public final class Sending {
    private Sending() {}

    /**
     * A message for every device of the recipients and every other device of one's own (FAN-001 to FAN-006).
     *
     * @param recipients accounts
     * @param bundles for devices without a session; one for a device that has a session is not looked at (FAN-004)
     * @param now ms since 1970
     * @param entropy 64 bytes for each session that is set up, in the order of the devices
     * @throws Rejection unknown-account, message-id-in-use
     */
    public static Sent send(
            MessengerClient client,
            Outgoing message,
            Collection<String> recipients,
            OfferedBundles bundles,
            long now,
            Entropy entropy) {
        return toEach(client, message, FanOut.targets(client, recipients), bundles, now, entropy);
    }

    /**
     * A message for these devices and no others. For a message that was sent before, they join its entry in the
     * journal.
     *
     * @throws Rejection own-device, unlisted-device, message-id-in-use
     */
    public static Sent encryptTo(
            MessengerClient client,
            Outgoing message,
            Collection<Address> devices,
            OfferedBundles bundles,
            long now,
            Entropy entropy) {
        devices.forEach(device -> requireTarget(client, device));
        return toEach(client, message, new TreeSet<>(devices), bundles, now, entropy);
    }

    private static Sent toEach(
            MessengerClient client,
            Outgoing message,
            Collection<Address> devices,
            OfferedBundles bundles,
            long now,
            Entropy entropy) {
        MessengerClient next = client.with(client.journal().expire(now));
        JournalEntry entry = entry(next.journal(), message, now);
        List<Envelope> envelopes = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Address device : devices) {
            try {
                Encrypted encrypted = encrypt(next, message, device, bundles, entropy);
                next = encrypted.client();
                envelopes.add(encrypted.envelope());
                entry = journaled(entry, next, device);
            } catch (Rejection e) {
                failures.add(failed(device, e));
            }
        }
        return new Sent(next.with(withEntry(next.journal(), message, entry)), envelopes, failures);
    }

    /**
     * One envelope: in the session there is, or in one from a bundle (FAN-004, FAN-005).
     *
     * @throws Rejection no-session, or what makes the bundle unusable
     */
    public static Encrypted encrypt(
            MessengerClient client, Outgoing message, Address device, OfferedBundles bundles, Entropy entropy) {
        MessengerClient ready = client;
        if (FanOut.needsSession(client, device)) {
            UnverifiedBundle bundle = bundles.of(device).orElseThrow(() -> noBundle(device));
            ready = client.with(Sessions.processBundle(client.device(), device, bundle, entropy));
        }
        byte[] plaintext = message.plaintextFor(device, client.address());
        Sessions.Encrypted encrypted = Sessions.encrypt(ready.device(), device, plaintext);
        return new Encrypted(
                ready.with(encrypted.device()).observeIdentity(device), new Envelope(device, encrypted.ciphertext()));
    }

    /** FAN-007: this device gets nothing and is named; the others are not held up. */
    private static Failure failed(Address device, Rejection why) {
        return new Failure(device, why);
    }

    /** The entry of a message that was sent before, or a new one (FAN-009). */
    private static JournalEntry entry(EncryptJournal journal, Outgoing message, long now) {
        JournalEntry fresh = JournalEntry.of(message.chat(), message.kind(), message.content(), now);
        Optional<JournalEntry> known = journal.entry(message.messageId());
        known.ifPresent(entry -> requireSame(entry, fresh, message));
        return known.orElse(fresh);
    }

    private static void requireSame(JournalEntry known, JournalEntry fresh, Outgoing message) {
        if (!known.isSameMessage(fresh)) {
            throw new Rejection(
                    ClientReason.MESSAGE_ID_IN_USE,
                    "FAN-009",
                    "message id " + message.messageId() + " names another message; choose a new one");
        }
    }

    /** RETRY-002, RETRY-003: whoever gets an envelope has a row. */
    private static JournalEntry journaled(JournalEntry entry, MessengerClient client, Address device) {
        return entry.withRecipient(device, client.versions().of(device));
    }

    private static EncryptJournal withEntry(EncryptJournal journal, Outgoing message, JournalEntry entry) {
        return entry.rows().isEmpty() ? journal : journal.with(message.messageId(), entry);
    }

    private static void requireTarget(MessengerClient client, Address device) {
        if (device.equals(client.address())) {
            throw new Rejection(ClientReason.OWN_DEVICE, "FAN-003", device + " is the sending device itself");
        }
        if (!client.lists().lists(device)) {
            throw new Rejection(
                    ClientReason.UNLISTED_DEVICE, "FAN-010", device + " is on no device list; set its account's first");
        }
    }

    private static Rejection noBundle(Address device) {
        return new Rejection(
                SignalReason.NO_SESSION,
                "REC-008",
                "there is no session with " + device + "; fetch its bundle and send with it");
    }

    /**
     * What sending gave.
     *
     * @param envelopes in the order of the devices
     * @param failures devices that got no envelope, and why (FAN-007)
     */
    public record Sent(MessengerClient client, List<Envelope> envelopes, List<Failure> failures) {}

    /** A device that could not be encrypted for. */
    public record Failure(Address device, Rejection why) {}

    /** The client after one envelope, and the envelope. */
    public record Encrypted(MessengerClient client, Envelope envelope) {}
}
