package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.mtproto.message.Role;

/**
 * How counters travel: {@code 2 * raw + x} (MT-SEQ-003).
 *
 * <pre>{@code
 * sender     x of in_seq_no   x of out_seq_no
 * creator          0                1
 * responder        1                0
 * }</pre>
 */
final class Parity {
    private Parity() {}

    /** {@code x} of the in_seq_no that this party writes. */
    static int in(Role sender) {
        return sender == Role.CREATOR ? 0 : 1;
    }

    /** {@code x} of the out_seq_no that this party writes. */
    static int out(Role sender) {
        return sender == Role.CREATOR ? 1 : 0;
    }

    static int wire(int raw, int x) {
        return 2 * raw + x;
    }

    static int raw(int wire) {
        return wire >> 1;
    }

    /** MT-SEQ-004, MT-SEQ-005. */
    static boolean isWrittenWith(int wire, int x) {
        return isNotNegative(wire) && (wire & 1) == x;
    }

    /** MT-SEQ-005. */
    private static boolean isNotNegative(int wire) {
        return wire >= 0;
    }
}
