package org.sealcheck.reference.signal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;
import static org.sealcheck.reference.Rejections.assertRejected;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;

class PreKeySignalMessageTest {
    private static final PublicKey KEY =
            PublicKey.receive(bytes("051bb75966f2e93a3691dfff942bb2a466a1c08b8d78ca3f4d6df8b8bfa2e4ee28"));
    private static final IdentityKey IDENTITY = new IdentityKey(KEY);

    private final byte[] inner =
            new OutgoingMessage(KEY, 0, 0, new byte[32]).write(IDENTITY, IDENTITY, Secret.of(new byte[32]));

    @Test
    void readsWhatItWrote() {
        byte[] body = message(OptionalLong.of(0), inner);
        ReceivedPreKeyMessage received = ReceivedPreKeyMessage.parse(body);
        assertThat(received.registrationId()).isEqualTo(300);
        assertThat(received.preKeyId()).hasValue(0);
        assertThat(received.signedPreKeyId()).isEqualTo(7);
        assertThat(received.baseKey()).isEqualTo(KEY);
        assertThat(received.identityKey()).isEqualTo(IDENTITY);
        assertThat(received.messageBody().toByteArray()).isEqualTo(inner);
        assertThat(body).hasSize(162);
    }

    @Test
    void leavesTheOneTimePreKeyOut() {
        byte[] body = message(OptionalLong.empty(), inner);
        assertThat(ReceivedPreKeyMessage.parse(body).preKeyId()).isEmpty();
        assertThat(body).hasSize(160);
    }

    @Test
    void ignoresTheLowNibble() {
        byte[] body = message(OptionalLong.empty(), inner);
        body[0] = 0x3f;
        assertThat(ReceivedPreKeyMessage.parse(body).version()).isEqualTo(3);
    }

    @Test
    void refusesAnInnerMessageOfAnotherVersion() {
        byte[] other = inner.clone();
        other[0] = 0x43;
        assertRejected(
                SignalReason.VERSION_MISMATCH, () -> ReceivedPreKeyMessage.parse(message(OptionalLong.empty(), other)));
    }

    @Test
    void refusesOtherVersions() {
        byte[] body = message(OptionalLong.empty(), inner);
        body[0] = 0x23;
        assertRejected(SignalReason.LEGACY_VERSION, () -> ReceivedPreKeyMessage.parse(body));
        body[0] = 0x43;
        assertRejected(SignalReason.UNKNOWN_VERSION, () -> ReceivedPreKeyMessage.parse(body));
    }

    @Test
    void refusesEmptyInput() {
        assertRejected(SignalReason.BAD_MESSAGE, () -> ReceivedPreKeyMessage.parse(new byte[0]));
        assertRejected(SignalReason.MISSING_FIELD, () -> ReceivedPreKeyMessage.parse(bytes("33")));
        assertRejected(
                SignalReason.BAD_MESSAGE,
                () -> ReceivedPreKeyMessage.parse(message(OptionalLong.empty(), new byte[0])));
    }

    private byte[] message(OptionalLong preKeyId, byte[] inner) {
        return new OutgoingPreKeyMessage(300, preKeyId, 7, KEY, IDENTITY, inner).write();
    }
}
