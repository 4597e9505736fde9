package org.sealcheck.reference.messenger.journal;

import java.util.Arrays;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.sealcheck.reference.signal.Address;

/**
 * One message that was sent, and the devices that may still ask for it again.
 *
 * @param chat it was sent in, as the sender's account names it
 * @param content as it was given, so that a retry carries the same bytes (RETRY-021)
 * @param sentAt ms since 1970
 * @param rows by device
 */
public record JournalEntry(
        String chat, MessageKind kind, byte[] content, long sentAt, TreePMap<Address, JournalRow> rows) {

    /** An entry without devices yet. */
    public static JournalEntry of(String chat, MessageKind kind, byte[] content, long sentAt) {
        return new JournalEntry(chat, kind, content.clone(), sentAt, TreePMap.empty());
    }

    public Optional<JournalRow> row(Address device) {
        return Optional.ofNullable(rows.get(device));
    }

    /** With a row for one more device; a row that is there stays, so that nothing starts a device's count again. */
    public JournalEntry withRecipient(Address device, int identityVersion) {
        return rows.containsKey(device) ? this : withRow(device, new JournalRow(identityVersion, sentAt, 0));
    }

    JournalEntry withRow(Address device, JournalRow row) {
        return new JournalEntry(chat, kind, content, sentAt, rows.plus(device, row));
    }

    JournalEntry withoutRow(Address device) {
        return new JournalEntry(chat, kind, content, sentAt, rows.minus(device));
    }

    /** Whether this is the message that {@code other} is (FAN-009). */
    public boolean isSameMessage(JournalEntry other) {
        return chat.equals(other.chat) && kind == other.kind && Arrays.equals(content, other.content);
    }
}
