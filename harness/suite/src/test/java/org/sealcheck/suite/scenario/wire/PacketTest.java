package org.sealcheck.suite.scenario.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.CheckFailure;

class PacketTest {
    private static final Bytes KEY = Bytes.hex("05" + "11".repeat(32));
    private static final Bytes CIPHERTEXT = Bytes.hex("22".repeat(16));
    private static final Bytes MESSAGE =
            Bytes.hex("33" + "0a21" + KEY.toHex() + "1003" + "1800" + "2210" + CIPHERTEXT.toHex() + "8899aabbccddeeff");

    private final Packet packet = Packet.message(MESSAGE);

    @Test
    void takesAMessageApart() {
        assertThat(packet.version()).isEqualTo(3);
        assertThat(packet.bytes(WireField.RATCHET_KEY)).isEqualTo(KEY);
        assertThat(packet.number(WireField.COUNTER)).isEqualTo(3);
        assertThat(packet.number(WireField.PREVIOUS_COUNTER)).isZero();
        assertThat(packet.bytes(WireField.CIPHERTEXT)).isEqualTo(CIPHERTEXT);
        assertThat(packet.mac()).isEqualTo(Bytes.hex("8899aabbccddeeff"));
    }

    @Test
    void putsItTogetherAgain() {
        assertThat(packet.encode()).isEqualTo(MESSAGE);
    }

    @Test
    void changesOneFieldAndNothingElse() {
        Packet changed = packet.with(new RawField.Varint(WireField.COUNTER.number(), 4));
        assertThat(changed.encode().toHex()).isEqualTo(MESSAGE.toHex().replace("1003", "1004"));
    }

    @Test
    void changesTheMacAndNothingElse() {
        Packet changed = packet.change(WireField.MAC, mac -> Bytes.hex("00".repeat(8)));
        assertThat(changed.authenticated()).isEqualTo(packet.authenticated());
        assertThat(changed.mac()).isEqualTo(Bytes.hex("00".repeat(8)));
    }

    @Test
    void changesTheVersionNibbleOnly() {
        assertThat(packet.withVersion(15).versionByte()).isEqualTo(0xF3);
    }

    @Test
    void writesCountersOfMoreThan32Bits() {
        Packet huge = packet.with(new RawField.Varint(WireField.COUNTER.number(), (1L << 32) + 3));
        assertThat(Packet.message(huge.encode()).number(WireField.COUNTER)).isEqualTo((1L << 32) + 3);
    }

    @Test
    void removesAndAddsFields() {
        assertThat(packet.without(WireField.COUNTER).has(WireField.COUNTER)).isFalse();
        assertThat(packet.plus(new RawField.Varint(99, 1)).fields()).endsWith(new RawField.Varint(99, 1));
        assertThat(packet.without(WireField.RATCHET_KEY)
                        .with(new RawField.Delimited(WireField.RATCHET_KEY.number(), KEY))
                        .encode())
                .isEqualTo(MESSAGE);
    }

    @Test
    void whatAnImplementationSentMustBeAMessage() {
        for (String bad : List.of("33", "33" + "0aff" + "00".repeat(8))) {
            assertThatThrownBy(() -> Packet.message(Bytes.hex(bad)))
                    .isInstanceOf(CheckFailure.class)
                    .hasMessageContaining("SignalMessage");
        }
        assertThatThrownBy(() -> packet.without(WireField.COUNTER).number(WireField.COUNTER))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining("counter");
    }
}
