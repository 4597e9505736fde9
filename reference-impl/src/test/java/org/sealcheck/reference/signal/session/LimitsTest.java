package org.sealcheck.reference.signal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Rejections.assertRejected;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.signal.SignalReason;

class LimitsTest {
    private final Pair pair = new Pair().established();

    @Test
    void aJumpOf2000IsReadAndOneMoreIsNot() {
        List<Ciphertext> sent = aliceSends(2003);
        assertRejected(SignalReason.TOO_FAR_AHEAD, () -> pair.bobReads(sent.get(2001)));
        assertThat(pair.bobReads(sent.get(2000))).isEqualTo("2000");
        assertThat(pair.bobReads(sent.get(2002))).isEqualTo("2002");
    }

    @Test
    void theOldestOf2000SkippedKeysIsDroppedFirst() {
        List<Ciphertext> sent = aliceSends(2402);
        pair.bobReads(sent.get(1200));
        pair.bobReads(sent.get(2401));
        assertRejected(SignalReason.DUPLICATE_MESSAGE, () -> pair.bobReads(sent.get(399)));
        assertThat(pair.bobReads(sent.get(400))).isEqualTo("400");
    }

    @Test
    void fiveReceivingChainsAreKept() {
        List<Ciphertext> late = new ArrayList<>();
        for (int turn = 0; turn < 6; turn++) {
            late.add(pair.aliceSends("late " + turn));
            pair.bobReads(pair.aliceSends("turn"));
            pair.aliceReads(pair.bobSends("turn"));
        }
        assertThat(pair.bobReads(late.get(1))).isEqualTo("late 1");
        assertRejected(SignalReason.BAD_MAC, () -> pair.bobReads(late.get(0)));
    }

    @Test
    void fortyArchivedSessionsAreKept() {
        Ciphertext late = pair.aliceSends("late");
        for (int i = 0; i < 40; i++) {
            pair.bobStarts();
        }
        Device before = pair.bob;
        assertThat(pair.bobReads(late)).isEqualTo("late");
        pair.bob = before;
        pair.bobStarts();
        assertRejected(SignalReason.BAD_MAC, () -> pair.bobReads(late));
    }

    private List<Ciphertext> aliceSends(int count) {
        List<Ciphertext> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sent.add(pair.aliceSends(Integer.toString(i)));
        }
        return sent;
    }
}
