package org.sealcheck.reference.signal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.sealcheck.reference.Rejections.assertRejected;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.session.Ciphertext.Type;
import org.sealcheck.reference.signal.wire.OutgoingMessage;
import org.sealcheck.reference.signal.wire.ReceivedPreKeyMessage;

/** Every input that is not genuine ends in a rejection, and the genuine one is read after it as if it had not come. */
class RejectedInputTest {
    @Test
    void alteredTruncatedAndExtendedFirstMessages() {
        Pair pair = new Pair();
        pair.aliceStarts(1);
        Ciphertext genuine = pair.aliceSends("genuine");
        Device before = pair.bob;
        Random random = new Random(99);
        for (int i = 0; i < 300; i++) {
            byte[] altered = alter(genuine.body(), random);
            Throwable thrown = catchThrowable(() -> pair.bobReads(new Ciphertext(Type.PREKEY, altered)));
            if (thrown == null) {
                assertOnlyWhatNothingBindsDiffers(altered, genuine.body());
                pair.bob = before;
            }
            assertThat(thrown)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            rejected -> assertThat(rejected).isInstanceOf(Rejection.class));
            assertThat(DeviceStorage.write(pair.bob)).isEqualTo(DeviceStorage.write(before));
        }
        assertThat(pair.bobReads(genuine)).isEqualTo("genuine");
    }

    @Test
    void alteredTruncatedAndExtendedLaterMessages() {
        Pair pair = new Pair().established();
        Ciphertext genuine = pair.aliceSends("genuine");
        byte[] before = DeviceStorage.write(pair.bob);
        Random random = new Random(98);
        for (int i = 0; i < 500; i++) {
            byte[] altered = alter(genuine.body(), random);
            assertThat(catchThrowable(() -> pair.bobReads(new Ciphertext(Type.MESSAGE, altered))))
                    .isInstanceOf(Rejection.class);
            assertThat(DeviceStorage.write(pair.bob)).isEqualTo(before);
        }
        assertThat(pair.bobReads(genuine)).isEqualTo("genuine");
    }

    @Test
    void hugeCounters() {
        Pair pair = new Pair().established();
        SessionState session = pair.alice.sessionsWith(Pair.BOB).orElseThrow().current();
        for (long counter : new long[] {1L << 31, (1L << 32) - 1}) {
            byte[] forged = forged(session, counter);
            assertRejected(SignalReason.COUNTER_TOO_LARGE, () -> pair.bobReads(new Ciphertext(Type.MESSAGE, forged)));
        }
        byte[] forged = forged(session, Integer.MAX_VALUE);
        assertRejected(SignalReason.TOO_FAR_AHEAD, () -> pair.bobReads(new Ciphertext(Type.MESSAGE, forged)));
    }

    @Test
    void anUnknownSignedPreKey() {
        Pair pair = new Pair();
        pair.aliceStarts(1);
        Ciphertext first = pair.aliceSends("first");
        pair.bob = pair.bob.withPreKeys(pair.bob.preKeys().withoutSigned(1));
        assertRejected(SignalReason.UNKNOWN_SIGNED_PREKEY, () -> pair.bobReads(first));
        assertThat(pair.bob.preKeys().oneTime()).containsKey(1L);
    }

    /** The version byte's low nibble and the registration id (WIRE-005). */
    private static void assertOnlyWhatNothingBindsDiffers(byte[] altered, byte[] genuine) {
        ReceivedPreKeyMessage left = ReceivedPreKeyMessage.parse(altered);
        ReceivedPreKeyMessage right = ReceivedPreKeyMessage.parse(genuine);
        assertThat(left)
                .usingRecursiveComparison()
                .comparingOnlyFields("version", "preKeyId", "signedPreKeyId", "baseKey", "identityKey", "messageBody")
                .isEqualTo(right);
    }

    private static byte[] forged(SessionState session, long counter) {
        return new OutgoingMessage(session.ratchet().sending().ratchetKey().publicKey(), counter, 0, new byte[16])
                .write(
                        session.parties().local(),
                        session.parties().remote(),
                        session.ratchet().sending().messageKeys().macKey());
    }

    private static byte[] alter(byte[] body, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(body, random.nextInt(body.length));
            case 1 -> Arrays.copyOf(body, body.length + 1 + random.nextInt(20));
            default -> {
                byte[] altered = body.clone();
                altered[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
                yield altered;
            }
        };
    }
}
