package org.sealcheck.reference.mtproto.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sealcheck.reference.Hex.bytes;
import static org.sealcheck.reference.Rejections.assertRejected;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Hex;

class MessageCipherTest {
    private static final SharedKey KEY = SharedKey.of(counting());
    private static final byte[] FROM_CREATOR =
            bytes("8917e31b0f404142434445464748494a4b4c4d4e9000000000000000010000007446cc91"
                    + "000000000807060504030201000000000568656c6c6f0000");
    private static final byte[] PADDING = bytes("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf");
    private static final byte[] PACKET =
            bytes("32d1586ea457dfc862848009c399812d79b75e15e0687ab554fefe781252ac374e476e6bc66347ce"
                    + "8ddb0f8c0c8ea55ccff93d4cec03e712e90418910d02f9593c90d746ff2b0e17b2c785a10cdf3c54c7d51b3fb1968f4e3593e7f02892c142a6c43d"
                    + "ecf50b461b");
    private static final byte[] LEGACY_PACKET = bytes(
            "32d1586ea457dfc8976ce1147e4202e6462efdd0f050b054859d3bf15d9a8bd6b925307fc"
                    + "af018a409cc363521285dbb178517230e01f466e70fb8bb3fa3bcb5eb071441dd2ffda49002d83351cd131c1e83ba6837deb40f");

    @Test
    void encryptsAndDecryptsTheKnownPacket() {
        assertThat(MessageCipher.encryptPadded(KEY, Role.CREATOR, FROM_CREATOR, PADDING))
                .isEqualTo(PACKET);
        assertThat(MessageCipher.decrypt(KEY, Role.RESPONDER, PACKET)).isEqualTo(FROM_CREATOR);
    }

    @Test
    void encryptsAndDecryptsTheKnownLegacyPacket() {
        assertThat(LegacyMessageCipher.encryptPadded(KEY, FROM_CREATOR, new byte[0]))
                .isEqualTo(LEGACY_PACKET);
        assertThat(LegacyMessageCipher.decrypt(KEY, LEGACY_PACKET)).isEqualTo(FROM_CREATOR);
    }

    @Test
    void fingerprintsTheKey() {
        assertThat(KEY.fingerprint().value()).isEqualTo(-3972359982579920590L);
        assertThat(KEY.fingerprint()).hasToString("32d1586ea457dfc8");
        assertThat(KeyFingerprint.of(KEY.fingerprint().toByteArray())).isEqualTo(KEY.fingerprint());
    }

    @Test
    void refusesItsOwnPackets() {
        assertRejected(MessageReason.BAD_MESSAGE_KEY, () -> MessageCipher.decrypt(KEY, Role.CREATOR, PACKET));
    }

    @Test
    void refusesEveryFlippedBit() {
        for (int bit = 0; bit < 8 * PACKET.length; bit++) {
            byte[] altered = PACKET.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertRejected(
                    bit < 64 ? MessageReason.UNKNOWN_KEY : MessageReason.BAD_MESSAGE_KEY,
                    () -> MessageCipher.decrypt(KEY, Role.RESPONDER, altered));
        }
    }

    @Test
    void refusesEveryOtherLength() {
        for (int length = 0; length < PACKET.length + 40; length++) {
            byte[] resized = Arrays.copyOf(PACKET, length);
            boolean blocks = length >= 40 && (length - 24) % 16 == 0;
            if (length != PACKET.length) {
                assertRejected(
                        blocks ? MessageReason.BAD_MESSAGE_KEY : MessageReason.BAD_PACKET,
                        () -> MessageCipher.decrypt(KEY, Role.RESPONDER, resized));
            }
        }
    }

    @Test
    void neitherVersionReadsTheOther() {
        assertRejected(MessageReason.BAD_MESSAGE_KEY, () -> LegacyMessageCipher.decrypt(KEY, PACKET));
        assertRejected(MessageReason.BAD_MESSAGE_KEY, () -> MessageCipher.decrypt(KEY, Role.RESPONDER, LEGACY_PACKET));
    }

    @Test
    void padsAsItMust() {
        for (int length = 4; length <= 600; length += 4) {
            byte[] body = new byte[length];
            byte[] packet = MessageCipher.encrypt(KEY, Role.RESPONDER, body, Entropy.system());
            assertThat(packet.length - 24 - 4 - length).isBetween(12, 12 + 15 + 15 * 16);
            assertThat(MessageCipher.decrypt(KEY, Role.CREATOR, packet)).isEqualTo(body);
            byte[] legacy = LegacyMessageCipher.encrypt(KEY, body, Entropy.system());
            assertThat(legacy.length - 24 - 4 - length).isBetween(0, 15);
            assertThat(LegacyMessageCipher.decrypt(KEY, legacy)).isEqualTo(body);
        }
    }

    @Test
    void takesNoBodiesAndPaddingsThatDoNotFit() {
        for (int length : new int[] {0, 8, 15, 1040}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MessageCipher.encryptPadded(KEY, Role.CREATOR, FROM_CREATOR, new byte[length]));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCipher.encryptPadded(KEY, Role.CREATOR, new byte[0], new byte[12]));
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(KEY.toString()).doesNotContain(Hex.of(counting()).substring(0, 16));
    }

    private static byte[] counting() {
        byte[] key = new byte[256];
        for (int i = 0; i < 256; i++) {
            key[i] = (byte) i;
        }
        return key;
    }
}
