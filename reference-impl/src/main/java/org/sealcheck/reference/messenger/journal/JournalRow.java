package org.sealcheck.reference.messenger.journal;

/**
 * What is remembered of one message for one device (RETRY-003, RETRY-005, RETRY-006).
 *
 * @param identityVersion of the device when the message was sent
 * @param sentAt when the message was first sent, ms since 1970; a retry does not change it
 * @param honoured how many retries were honoured
 */
public record JournalRow(int identityVersion, long sentAt, int honoured) {

    /** The row after one more honoured retry (RETRY-006). */
    public JournalRow afterHonouring() {
        return new JournalRow(identityVersion, sentAt, honoured + 1);
    }
}
