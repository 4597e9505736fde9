package org.sealcheck.reference.signal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Rejections.assertRejected;
import static org.sealcheck.reference.signal.session.Pair.ALICE;
import static org.sealcheck.reference.signal.session.Pair.BOB;

import org.junit.jupiter.api.Test;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.session.Ciphertext.Type;

class SeveralSessionsTest {
    private final Pair pair = new Pair();

    @Test
    void aNewSessionArchivesTheOldOneAndALateMessagePromotesIt() {
        pair.established();
        Ciphertext late = pair.aliceSends("late");
        SessionState old = pair.bob.sessionsWith(ALICE).orElseThrow().current();
        pair.bobStarts();
        assertThat(pair.bob.sessionsWith(ALICE).orElseThrow().archived()).containsExactly(old);
        assertThat(pair.bobReads(late)).isEqualTo("late");
        assertThat(pair.bob.sessionsWith(ALICE).orElseThrow().current().baseKey())
                .isEqualTo(old.baseKey());
        assertThat(pair.bob.sessionsWith(ALICE).orElseThrow().archived()).hasSize(1);
    }

    @Test
    void aLatePreKeyMessageOfAnArchivedSessionIsRead() {
        pair.aliceStarts(1);
        Ciphertext first = pair.aliceSends("first");
        Ciphertext late = pair.aliceSends("late");
        pair.bobReads(first);
        pair.bobStarts();
        assertThat(pair.bobReads(late)).isEqualTo("late");
    }

    @Test
    void aReplayedFirstMessageBuildsNoSecondSession() {
        pair.aliceStarts(1);
        Ciphertext first = pair.aliceSends("first");
        pair.bobReads(first);
        Device before = pair.bob;
        assertRejected(SignalReason.DUPLICATE_MESSAGE, () -> pair.bobReads(first));
        assertThat(pair.bob).isEqualTo(before);
    }

    @Test
    void aStalePreKeyMessageIsRefusedOnceItsOneTimePreKeyIsGone() {
        pair.aliceStarts(1);
        Ciphertext first = pair.aliceSends("first");
        pair.bobReads(first);
        pair.bob = pair.bob.withoutSessions(ALICE);
        assertRejected(SignalReason.UNKNOWN_ONE_TIME_PREKEY, () -> pair.bobReads(first));
    }

    @Test
    void twoSessionsStartedAtOnceConverge() {
        pair.aliceStarts(1);
        pair.bobStarts();
        Ciphertext fromAlice = pair.aliceSends("a");
        Ciphertext fromBob = pair.bobSends("b");
        assertThat(pair.bobReads(fromAlice)).isEqualTo("a");
        assertThat(pair.aliceReads(fromBob)).isEqualTo("b");
        for (int i = 0; i < 5; i++) {
            Ciphertext next = pair.aliceSends("a" + i);
            assertThat(next.type()).isEqualTo(Type.MESSAGE);
            assertThat(pair.bobReads(next)).isEqualTo("a" + i);
            next = pair.bobSends("b" + i);
            assertThat(next.type()).isEqualTo(Type.MESSAGE);
            assertThat(pair.aliceReads(next)).isEqualTo("b" + i);
        }
        assertThat(pair.alice.sessionsWith(BOB).orElseThrow().current().baseKey())
                .isEqualTo(pair.bob.sessionsWith(ALICE).orElseThrow().current().baseKey());
    }
}
