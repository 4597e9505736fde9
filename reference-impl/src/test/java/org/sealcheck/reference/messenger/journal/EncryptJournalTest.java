package org.sealcheck.reference.messenger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sealcheck.reference.signal.Address;

class EncryptJournalTest {
    private static final long LIFETIME = 30L * 24 * 60 * 60 * 1000;
    private static final Address BOB = new Address("bob", 1);
    private static final Address TABLET = new Address("bob", 2);

    private static JournalEntry entry(long sentAt) {
        return JournalEntry.of("bob", MessageKind.CONTENT, new byte[] {1}, sentAt)
                .withRecipient(BOB, 0)
                .withRecipient(TABLET, 3);
    }

    @Test
    void expiryDropsTheOldestAndLeavesTheRest() {
        EncryptJournal journal =
                EncryptJournal.empty().with("b", entry(5)).with("a", entry(5)).with("c", entry(6));
        assertThat(journal.expire(LIFETIME + 4).entries()).hasSize(3);
        assertThat(journal.expire(LIFETIME + 5).entries()).containsOnlyKeys("c");
        assertThat(journal.expire(LIFETIME + 6)).isEqualTo(EncryptJournal.empty());
    }

    @Test
    void aDeliveryTakesOneRowAndTheLastOneTheMessage() {
        EncryptJournal journal = EncryptJournal.empty().with("a", entry(5));
        EncryptJournal once = journal.delivered("a", BOB);
        assertThat(once.entry("a").orElseThrow().rows()).containsOnlyKeys(TABLET);
        assertThat(once.delivered("a", TABLET)).isEqualTo(EncryptJournal.empty());
    }

    @Test
    void aRowThatIsThereIsNotStartedAgain() {
        JournalEntry counted = entry(5).withRow(BOB, new JournalRow(0, 5, 4));
        assertThat(counted.withRecipient(BOB, 9).row(BOB)).contains(new JournalRow(0, 5, 4));
    }

    @Test
    void manyMessagesExpireFromTheOldestOn() {
        EncryptJournal journal = EncryptJournal.empty();
        for (int i = 0; i < 100_000; i++) {
            journal = journal.with("message " + i, entry(i));
        }
        assertThat(journal.expire(LIFETIME + 49_999).entries()).hasSize(50_000);
    }
}
