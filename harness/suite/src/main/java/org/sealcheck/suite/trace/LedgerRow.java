package org.sealcheck.suite.trace;

import java.util.List;

/**
 * One sentence of a source document, and what became of it.
 *
 * @param section the heading it stands under
 * @param place where below the heading: {@code paragraph 2, sentence 1} or {@code step 4}
 * @param words the words it opens with, at most eight: enough to find it
 * @param disposition what became of it
 * @param requirements ids of the requirements it became; empty unless covered
 * @param chapter the chapter it is planned for; empty unless planned
 * @param reason why it is excluded or planned; may be empty if it is covered
 * @param line of the ledger's file, from 1
 */
public record LedgerRow(
        String section,
        String place,
        String words,
        Disposition disposition,
        List<String> requirements,
        String chapter,
        String reason,
        int line) {

    /** What became of a sentence. */
    public enum Disposition {
        /** It is one or more requirements. */
        COVERED,
        /** It asks nothing of an implementation, or nothing that can be checked; the row says why. */
        EXCLUDED,
        /** It will be a requirement of a chapter that is not written yet. It never counts as covered. */
        PLANNED
    }

    public LedgerRow {
        requirements = List.copyOf(requirements);
    }
}
