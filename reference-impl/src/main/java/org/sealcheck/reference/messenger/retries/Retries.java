package org.sealcheck.reference.messenger.retries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.client.Envelope;
import org.sealcheck.reference.messenger.client.MessengerClient;
import org.sealcheck.reference.messenger.client.Outgoing;
import org.sealcheck.reference.messenger.client.Sending;
import org.sealcheck.reference.messenger.journal.EncryptJournal;
import org.sealcheck.reference.messenger.journal.JournalEntry;
import org.sealcheck.reference.messenger.journal.JournalRow;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.session.Sessions;

/** What the sender of a message does with the receipts that come for it. A rejection leaves the client as it was. */
public final class Retries {
    private Retries() {}

    /**
     * Encrypts a message again for the device that asks, if all conditions hold (RETRY-014, RETRY-015).
     *
     * @param now ms since 1970
     * @param entropy 64 bytes if the receipt has a bundle
     * @throws Rejection every {@link RetryReason}; no-session; or what makes the bundle unusable
     */
    public static Resent honour(MessengerClient client, RetryReceipt receipt, long now, Entropy entropy) {
        Address device = receipt.device();
        requireNotSelf(client, device);
        JournalEntry entry = requireMessage(client.journal(), receipt.messageId());
        requireChat(entry, receipt);
        MessengerClient current = client.observeIdentity(device);
        Optional<JournalRow> row = entry.row(device);
        RetryPolicy.require(row, current.versions().of(device), now);
        requireListed(current, device);
        MessengerClient ready = withBundle(current, device, receipt.bundle(), entropy);
        MessengerClient counted = ready.with(count(ready.journal(), receipt, row.orElseThrow()));
        return resend(counted, receipt, entry, entropy);
    }

    /** A device has these messages: nobody may ask for them on its behalf any more (RETRY-007, RETRY-008). */
    public static MessengerClient delivered(
            MessengerClient client, Address device, String chat, Collection<String> messageIds, long now) {
        EncryptJournal journal = client.journal();
        for (String messageId : messageIds) {
            Optional<JournalEntry> entry = journal.entry(messageId);
            if (entry.isPresent() && isOf(entry.get(), chat)) {
                journal = journal.delivered(messageId, device);
            }
        }
        return client.with(journal.expire(now));
    }

    /** The user deleted or withdrew a message: it is not sent again (RETRY-020). */
    public static MessengerClient deleted(MessengerClient client, String messageId) {
        return client.with(client.journal().without(messageId));
    }

    /** RETRY-015, RETRY-019: a new ciphertext, for this device and no other. */
    private static Resent resend(MessengerClient client, RetryReceipt receipt, JournalEntry entry, Entropy entropy) {
        Outgoing message = Outgoing.again(receipt.messageId(), entry);
        Sending.Encrypted encrypted =
                Sending.encrypt(client, message, receipt.device(), none -> Optional.empty(), entropy);
        return new Resent(encrypted.client(), List.of(encrypted.envelope()), entry.sentAt());
    }

    /** RETRY-006: counted with the encryption, in one step, so that no crash comes between. */
    private static EncryptJournal count(EncryptJournal journal, RetryReceipt receipt, JournalRow row) {
        return journal.withRow(receipt.messageId(), receipt.device(), row.afterHonouring());
    }

    /** A session from the keys that the device sent, if they are its own (RETRY-018). */
    private static MessengerClient withBundle(
            MessengerClient client, Address device, Optional<UnverifiedBundle> bundle, Entropy entropy) {
        if (bundle.isEmpty()) {
            return client;
        }
        requirePinnedIdentity(client, device, bundle.get());
        return client.with(Sessions.processBundle(client.device(), device, bundle.get(), entropy));
    }

    /** RETRY-018. */
    private static void requirePinnedIdentity(MessengerClient client, Address device, UnverifiedBundle bundle) {
        if (!bundle.identityKey().equals(client.device().pinned().get(device))) {
            throw new Rejection(
                    RetryReason.IDENTITY_CHANGED,
                    "RETRY-018",
                    "the receipt brings another identity key than the one pinned for " + device);
        }
    }

    /** RETRY-023. */
    private static void requireNotSelf(MessengerClient client, Address device) {
        if (device.equals(client.address())) {
            throw new Rejection(RetryReason.OWN_DEVICE, "RETRY-023", device + " sent the message itself");
        }
    }

    /** RETRY-023. */
    private static JournalEntry requireMessage(EncryptJournal journal, String messageId) {
        return journal.entry(messageId)
                .orElseThrow(() -> new Rejection(
                        RetryReason.UNKNOWN_MESSAGE, "RETRY-023", "no message " + messageId + " is in the journal"));
    }

    /** RETRY-023. */
    private static void requireChat(JournalEntry entry, RetryReceipt receipt) {
        if (!isOf(entry, receipt.chat())) {
            throw new Rejection(
                    RetryReason.WRONG_CHAT, "RETRY-023", "message " + receipt.messageId() + " is of another chat");
        }
    }

    private static boolean isOf(JournalEntry entry, String chat) {
        return entry.chat().equals(chat);
    }

    /** RETRY-025. */
    private static void requireListed(MessengerClient client, Address device) {
        if (!client.lists().lists(device)) {
            throw new Rejection(
                    RetryReason.UNLISTED_DEVICE, "RETRY-025", device + " is on its account's list no longer");
        }
    }

    /**
     * A retry that was honoured.
     *
     * @param sentAt when the message was first sent, ms since 1970 (RETRY-005)
     */
    public record Resent(MessengerClient client, List<Envelope> envelopes, long sentAt) {}
}
