package org.sealcheck.reference.mtproto.chat;

/**
 * Messages without one between, by raw out_seq_no of their sender.
 *
 * @param first inclusive
 * @param last inclusive
 */
record Hole(int first, int last) {
    boolean isEmpty() {
        return first > last;
    }

    int size() {
        return last - first + 1;
    }
}
