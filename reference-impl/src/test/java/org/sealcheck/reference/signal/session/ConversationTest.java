package org.sealcheck.reference.signal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Rejections.assertRejected;
import static org.sealcheck.reference.signal.session.Pair.ALICE;
import static org.sealcheck.reference.signal.session.Pair.BOB;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.session.Ciphertext.Type;
import org.sealcheck.reference.signal.wire.ReceivedMessage;
import org.sealcheck.reference.signal.wire.ReceivedPreKeyMessage;

class ConversationTest {
    private final Pair pair = new Pair();

    @Test
    void theHeaderStaysUntilTheFirstReplyDecrypts() {
        pair.aliceStarts(1);
        Ciphertext one = pair.aliceSends("one");
        Ciphertext two = pair.aliceSends("two");
        assertThat(List.of(one.type(), two.type())).containsOnly(Type.PREKEY);
        assertThat(pair.bobReads(two)).isEqualTo("two");
        assertThat(pair.bobReads(one)).isEqualTo("one");
        assertThat(pair.bob.preKeys().oneTime()).isEmpty();
        Ciphertext reply = pair.bobSends("reply");
        assertThat(reply.type()).isEqualTo(Type.MESSAGE);
        assertThat(pair.aliceSends("three").type()).isEqualTo(Type.PREKEY);
        assertThat(pair.aliceReads(reply)).isEqualTo("reply");
        assertThat(pair.aliceSends("four").type()).isEqualTo(Type.MESSAGE);
    }

    @Test
    void manyTurnsInAnyOrder() {
        pair.established();
        Random order = new Random(4);
        for (int turn = 0; turn < 20; turn++) {
            List<Ciphertext> fromAlice = new ArrayList<>();
            List<Ciphertext> fromBob = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                fromAlice.add(pair.aliceSends("a" + turn + "." + i));
                fromBob.add(pair.bobSends("b" + turn + "." + i));
            }
            Collections.shuffle(fromAlice, order);
            Collections.shuffle(fromBob, order);
            List<String> read = new ArrayList<>();
            fromAlice.forEach(message -> read.add(pair.bobReads(message)));
            fromBob.forEach(message -> read.add(pair.aliceReads(message)));
            assertThat(read).doesNotHaveDuplicates().hasSize(20);
        }
    }

    @Test
    void everyRoundTripBringsNewRatchetKeysAndCountsItsMessages() {
        pair.established();
        Ciphertext first = pair.aliceSends("1");
        assertThat(message(first).previousCounter()).isZero();
        Ciphertext second = pair.aliceSends("2");
        assertThat(message(second).ratchetKey()).isEqualTo(message(first).ratchetKey());
        assertThat(message(second).counter()).isEqualTo(message(first).counter() + 1);
        pair.bobReads(second);
        pair.aliceReads(pair.bobSends("3"));
        Ciphertext third = pair.aliceSends("4");
        assertThat(message(third).ratchetKey()).isNotEqualTo(message(first).ratchetKey());
        assertThat(message(third).counter()).isZero();
        assertThat(message(third).previousCounter()).isEqualTo(1);
    }

    @Test
    void readsAnEmptyMessage() {
        pair.established();
        assertThat(pair.bobReads(pair.aliceSends(""))).isEmpty();
    }

    @Test
    void refusesADuplicateInOrderAndFromASkippedKey() {
        pair.established();
        Ciphertext late = pair.aliceSends("late");
        Ciphertext early = pair.aliceSends("early");
        pair.bobReads(early);
        pair.bobReads(late);
        assertRejected(SignalReason.DUPLICATE_MESSAGE, () -> pair.bobReads(late));
        assertRejected(SignalReason.DUPLICATE_MESSAGE, () -> pair.bobReads(early));
    }

    @Test
    void refusesAReflectedMessage() {
        pair.established();
        Ciphertext message = pair.aliceSends("to bob");
        assertRejected(
                SignalReason.BAD_MAC,
                () -> Reading.decrypt(pair.alice, BOB, message.type(), message.body(), pair.entropy));
    }

    @Test
    void carriesItsSenderInTheHeader() {
        pair.aliceStarts(7);
        ReceivedPreKeyMessage header =
                ReceivedPreKeyMessage.parse(pair.aliceSends("x").body());
        assertThat(header.identityKey()).isEqualTo(pair.alice.identity().identityKey());
        assertThat(header.registrationId()).isEqualTo(pair.alice.registrationId());
        assertThat(header.preKeyId()).hasValue(7);
        assertThat(header.signedPreKeyId()).isEqualTo(1);
    }

    @Test
    void withoutASessionThereIsNoMessage() {
        assertRejected(SignalReason.NO_SESSION, () -> pair.aliceSends("x"));
        Pair other = new Pair().established();
        Ciphertext message = other.aliceSends("x");
        Device stranger = Device.create(new Address("carol", 1), pair.entropy);
        assertRejected(
                SignalReason.NO_SESSION,
                () -> Reading.decrypt(stranger, ALICE, message.type(), message.body(), pair.entropy));
    }

    private static ReceivedMessage message(Ciphertext ciphertext) {
        return ReceivedMessage.parse(ciphertext.body());
    }
}
