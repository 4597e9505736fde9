package org.sealcheck.reference.signal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;
import static org.sealcheck.reference.Rejections.assertRejected;

import org.junit.jupiter.api.Test;
import org.sealcheck.reference.signal.SignalReason;

class PublicKeyTest {
    private static final String KEY = "051bb75966f2e93a3691dfff942bb2a466a1c08b8d78ca3f4d6df8b8bfa2e4ee28";

    @Test
    void encodesWhatItDecoded() {
        assertThat(PublicKey.receive(bytes(KEY)).encoded()).isEqualTo(bytes(KEY));
    }

    @Test
    void refusesOtherTypesAndLengths() {
        assertRejected(SignalReason.BAD_KEY_LENGTH, () -> PublicKey.decode(new byte[0]));
        assertRejected(SignalReason.BAD_KEY_TYPE, () -> PublicKey.decode(bytes("04" + KEY.substring(2))));
        assertRejected(SignalReason.BAD_KEY_LENGTH, () -> PublicKey.decode(bytes("05")));
        assertRejected(SignalReason.BAD_KEY_LENGTH, () -> PublicKey.decode(bytes(KEY.substring(0, 64))));
        assertRejected(SignalReason.BAD_KEY_LENGTH, () -> PublicKey.decode(bytes(KEY + "00")));
    }

    @Test
    void refusesToReceiveALowOrderKeyInAnyEncoding() {
        assertRejected(SignalReason.LOW_ORDER_KEY, () -> PublicKey.receive(bytes("05" + "00".repeat(32))));
        assertRejected(SignalReason.LOW_ORDER_KEY, () -> PublicKey.receive(bytes("05" + "00".repeat(31) + "80")));
    }

    @Test
    void refusesToReceiveANonCanonicalKey() {
        assertRejected(SignalReason.NON_CANONICAL_KEY, () -> PublicKey.receive(bytes("05f6" + "ff".repeat(30) + "7f")));
        assertRejected(SignalReason.NON_CANONICAL_KEY, () -> PublicKey.receive(bytes(KEY.substring(0, 64) + "a8")));
    }
}
