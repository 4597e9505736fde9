package org.sealcheck.reference.signal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;
import static org.sealcheck.reference.Rejections.assertRejected;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;

class SignalMessageTest {
    private static final String RATCHET_KEY = "051bb75966f2e93a3691dfff942bb2a466a1c08b8d78ca3f4d6df8b8bfa2e4ee28";
    private static final Secret MAC_KEY = Secret.of(new byte[32]);
    private static final IdentityKey SENDER = new IdentityKey(PublicKey.receive(bytes(RATCHET_KEY)));
    private static final IdentityKey RECEIVER = new IdentityKey(
            PublicKey.receive(bytes("05653614993d2b15ee9e5fd3d86ce719ef4ec1daae1886a87b3f5fa9565a27a22f")));

    private final byte[] message =
            new OutgoingMessage(SENDER.publicKey(), 3, 0, new byte[32]).write(SENDER, RECEIVER, MAC_KEY);

    @Test
    void writesEveryFieldInOrder() {
        assertThat(Hex.of(message))
                .startsWith("33" + "0a21" + RATCHET_KEY + "1003" + "1800" + "2220" + "00".repeat(32))
                .hasSize(2 * 82);
    }

    @Test
    void readsWhatItWrote() {
        ReceivedMessage received = ReceivedMessage.parse(message);
        assertThat(received.version()).isEqualTo(3);
        assertThat(received.ratchetKey()).isEqualTo(SENDER.publicKey());
        assertThat(received.counter()).isEqualTo(3);
        assertThat(received.previousCounter()).isZero();
        assertThat(received.ciphertext()).isEqualTo(new byte[32]);
        assertThat(received.authenticate(SENDER, RECEIVER, MAC_KEY)).isNotNull();
    }

    @Test
    void theMacBindsEveryByteBothIdentitiesAndTheirOrder() {
        for (int i = message.length - 40; i < message.length; i++) {
            byte[] altered = message.clone();
            altered[i] ^= 1;
            assertRejected(
                    SignalReason.BAD_MAC, () -> ReceivedMessage.parse(altered).authenticate(SENDER, RECEIVER, MAC_KEY));
        }
        ReceivedMessage received = ReceivedMessage.parse(message);
        assertRejected(SignalReason.BAD_MAC, () -> received.authenticate(RECEIVER, SENDER, MAC_KEY));
        assertRejected(SignalReason.BAD_MAC, () -> received.authenticate(SENDER, SENDER, MAC_KEY));
    }

    @Test
    void theMacBindsTheWritersVersionAndUnknownFields() {
        byte[] version = message.clone();
        version[0] = 0x34;
        assertRejected(
                SignalReason.BAD_MAC, () -> ReceivedMessage.parse(version).authenticate(SENDER, RECEIVER, MAC_KEY));
        byte[] extended = Concatenation.of(
                Arrays.copyOf(message, 74), bytes("9a0600"), Arrays.copyOfRange(message, 74, message.length));
        assertRejected(
                SignalReason.BAD_MAC, () -> ReceivedMessage.parse(extended).authenticate(SENDER, RECEIVER, MAC_KEY));
    }

    @Test
    void refusesOtherVersions() {
        assertRejected(SignalReason.LEGACY_VERSION, () -> ReceivedMessage.parse(withFirst(0x23)));
        assertRejected(SignalReason.UNKNOWN_VERSION, () -> ReceivedMessage.parse(withFirst(0x43)));
    }

    @Test
    void refusesWhatIsTooShortOrNoProtobuf() {
        assertRejected(SignalReason.BAD_MESSAGE, () -> ReceivedMessage.parse(new byte[0]));
        assertRejected(SignalReason.BAD_MESSAGE, () -> ReceivedMessage.parse(Arrays.copyOf(message, 8)));
        assertRejected(SignalReason.BAD_MESSAGE, () -> ReceivedMessage.parse(Arrays.copyOf(message, 40)));
    }

    @Test
    void refusesMissingFields() {
        String key = "0a21" + RATCHET_KEY;
        for (String fields : new String[] {"1003" + "2200", key + "2200", key + "1003"}) {
            assertRejected(
                    SignalReason.MISSING_FIELD, () -> ReceivedMessage.parse(bytes("33" + fields + "00".repeat(8))));
        }
    }

    @Test
    void showsACounterOf32BitsAsUnsigned() {
        assertThat(ReceivedMessage.parse(bytes("330a21" + RATCHET_KEY + "10ffffffff0f2200" + "00".repeat(8)))
                        .counter())
                .isEqualTo(0xffffffffL);
    }

    private byte[] withFirst(int versionByte) {
        byte[] altered = message.clone();
        altered[0] = (byte) versionByte;
        return altered;
    }
}
