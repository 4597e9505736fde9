package org.sealcheck.reference.messenger.journal;

import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.sealcheck.reference.messenger.MessengerLimits;
import org.sealcheck.reference.signal.Address;

/**
 * The encrypt journal: for each message sent, to whom, when, under which identity, and how often again (RETRY-002 to
 * RETRY-006). A step costs the same however many rows there are, but for the logarithm.
 *
 * @param entries by message id
 * @param byAge their ids by the time they were sent, so that what is over is found without a search
 */
public record EncryptJournal(TreePMap<String, JournalEntry> entries, TreePSet<Sent> byAge) {

    public static EncryptJournal empty() {
        return new EncryptJournal(TreePMap.empty(), TreePSet.empty());
    }

    public Optional<JournalEntry> entry(String messageId) {
        return Optional.ofNullable(entries.get(messageId));
    }

    public EncryptJournal with(String messageId, JournalEntry entry) {
        return new EncryptJournal(entries.plus(messageId, entry), byAge.plus(new Sent(entry.sentAt(), messageId)));
    }

    /** Without a message and all its rows: it was delivered to all, is over, or was deleted (RETRY-011, RETRY-020). */
    public EncryptJournal without(String messageId) {
        JournalEntry entry = entries.get(messageId);
        return entry == null
                ? this
                : new EncryptJournal(entries.minus(messageId), byAge.minus(new Sent(entry.sentAt(), messageId)));
    }

    /** With one row changed, which must be there. */
    public EncryptJournal withRow(String messageId, Address device, JournalRow row) {
        return with(messageId, entries.get(messageId).withRow(device, row));
    }

    /** Without the row of one device: it has the message (RETRY-007). Other devices' rows stay. */
    public EncryptJournal delivered(String messageId, Address device) {
        JournalEntry left = entries.get(messageId).withoutRow(device);
        return left.rows().isEmpty() ? without(messageId) : with(messageId, left);
    }

    /** Without what no retry can be honoured for any more (RETRY-011). */
    public EncryptJournal expire(long now) {
        EncryptJournal journal = this;
        while (!journal.byAge.isEmpty() && isOver(journal.byAge.first().at(), now)) {
            journal = journal.without(journal.byAge.first().messageId());
        }
        return journal;
    }

    private static boolean isOver(long sentAt, long now) {
        return now - sentAt >= MessengerLimits.retryLifetime();
    }

    /** When a message was sent; the id tells messages of one moment apart. */
    public record Sent(long at, String messageId) implements Comparable<Sent> {
        @Override
        public int compareTo(Sent other) {
            int byTime = Long.compare(at, other.at);
            return byTime == 0 ? messageId.compareTo(other.messageId) : byTime;
        }
    }
}
