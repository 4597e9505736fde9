package org.sealcheck.reference.mtproto.chat;

import org.pcollections.TreePMap;

/**
 * Messages of theirs that came before an earlier one, by raw out_seq_no (MT-SEQ-010).
 *
 * @param messages those waiting
 */
public record GapQueue(TreePMap<Integer, Waiting> messages) {
    static GapQueue empty() {
        return new GapQueue(TreePMap.empty());
    }

    GapQueue with(int raw, Waiting message) {
        return new GapQueue(messages.plus(raw, message));
    }

    GapQueue without(int raw) {
        return new GapQueue(messages.minus(raw));
    }

    boolean holds(int raw) {
        return messages.containsKey(raw);
    }

    /** The message with this number, which must be here. */
    Waiting get(int raw) {
        return messages.get(raw);
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /**
     * The first number above all that was received or asked for: everything below is here, was processed, or is in a hole
     * that was asked for (MT-SEQ-019).
     */
    int horizon(int received) {
        return messages.isEmpty() ? received : messages.lastKey() + 1;
    }
}
