package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.mtproto.message.Role;

/**
 * The counters of one side (MT-SEQ-001, MT-SEQ-002).
 *
 * @param self who we are
 * @param sent messages of ours so far, service messages included: the raw out_seq_no of the next one
 * @param received messages of theirs processed in order so far
 * @param acknowledged of ours, by the last message of theirs that was processed
 */
public record Sequence(Role self, int sent, int received, int acknowledged) {
    static Sequence start(Role self) {
        return new Sequence(self, 0, 0, 0);
    }

    /** What the next message of ours says in in_seq_no (MT-SEQ-002, MT-SEQ-003). */
    int inWire() {
        return Parity.wire(received, Parity.in(self));
    }

    /** What message {@code raw} of ours says in out_seq_no (MT-SEQ-001, MT-SEQ-003). */
    int outWire(int raw) {
        return Parity.wire(raw, Parity.out(self));
    }

    /** One more of ours was sent. */
    Sequence afterSending() {
        return new Sequence(self, oneMore(sent), received, acknowledged);
    }

    /** MT-SEQ-001. */
    private static int oneMore(int count) {
        return count + 1;
    }

    /** One more of theirs was processed, which acknowledged this many of ours. */
    Sequence afterProcessing(int acknowledges) {
        return new Sequence(self, sent, received + 1, acknowledges);
    }

    /** MT-SEQ-004: out_seq_no. */
    void requireTheirOut(int wire) {
        if (!Parity.isWrittenWith(wire, Parity.out(self.other()))) {
            throw new Violation(Closing.WRONG_PARITY, "out_seq_no " + wire + " is none that the other side writes");
        }
    }

    /** MT-SEQ-004, MT-SEQ-005: in_seq_no. */
    void requireTheirIn(int wire) {
        if (!Parity.isWrittenWith(wire, Parity.in(self.other()))) {
            throw new Violation(Closing.WRONG_PARITY, "in_seq_no " + wire + " is none that the other side writes");
        }
    }

    /** MT-SEQ-012. */
    void requireNotLess(int acknowledges) {
        if (acknowledges < acknowledged) {
            throw new Violation(
                    Closing.ACKNOWLEDGED_LESS,
                    "acknowledges " + acknowledges + " messages of ours, " + acknowledged + " before");
        }
    }

    /** MT-SEQ-013. */
    void requireNotUnsent(int acknowledges) {
        if (acknowledges > mostThatCanBe()) {
            throw new Violation(
                    Closing.ACKNOWLEDGED_UNSENT, "acknowledges " + acknowledges + " messages of ours, of " + sent);
        }
    }

    private int mostThatCanBe() {
        return sent;
    }

    /** MT-SEQ-008. */
    boolean isPassed(int raw) {
        return raw < received;
    }
}
