package org.sealcheck.reference.mtproto.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealcheck.reference.Rejections.assertRejected;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;

class TlCodecTest {
    /** Layer 144, random_bytes 40…4e, in 0, out 1, a text message: made with other implementations and accepted by TDLib. */
    private static final String BODY =
            "8917e31b0f404142434445464748494a4b4c4d4e9000000000000000010000007446cc9100000000"
                    + "0807060504030201000000000568656c6c6f0000";

    private static final TlObject MESSAGE = layered(TlObject.of("decryptedMessage", 144)
            .with("random_id", 0x0102030405060708L)
            .with("ttl", 0)
            .with("message", "hello"));

    @Test
    void writesAndReadsAMessageOfLayer144() {
        assertThat(Hex.of(TlWriter.write(MESSAGE, 144))).isEqualTo(BODY);
        assertThat(TlReader.read(Hex.bytes(BODY), "DecryptedMessageLayer", 144)).isEqualTo(MESSAGE);
    }

    @Test
    void writesAndReadsTheBareServiceMessageOfLayer8() {
        TlObject notify = TlObject.of("decryptedMessageService", 8)
                .with("random_id", 0x2122232425262728L)
                .with("random_bytes", ByteString.copyFrom(Hex.bytes("404142434445464748494a4b4c4d4e")))
                .with(
                        "action",
                        TlObject.of("decryptedMessageActionNotifyLayer", 17).with("layer", 144));
        String body = "7d3248aa28272625242322210f404142434445464748494a4b4c4d4e838804f390000000";

        assertThat(Hex.of(TlWriter.write(notify, 17))).isEqualTo(body);
        assertThat(TlReader.read(Hex.bytes(body), "DecryptedMessage", 17)).isEqualTo(notify);
    }

    @Test
    void neitherEndsEarlyNorLate() {
        byte[] body = Hex.bytes(BODY);
        for (int length = 0; length < body.length; length++) {
            byte[] less = Arrays.copyOf(body, length);
            assertRejected(TlReason.TRUNCATED, () -> TlReader.read(less, "DecryptedMessageLayer", 144));
        }
        byte[] more = Arrays.copyOf(body, body.length + 4);
        assertRejected(TlReason.TRAILING_BYTES, () -> TlReader.read(more, "DecryptedMessageLayer", 144));
    }

    @Test
    void theLayerFieldRulesWhatStandsInside() {
        byte[] older = TlWriter.write(MESSAGE.with("layer", 46), 144);

        assertRejected(TlReason.NEWER_THAN_LAYER, () -> TlReader.read(older, "DecryptedMessageLayer", 144));
    }

    @Test
    void aCountIsHeldAgainstTheBytesThatAreThere() {
        TlObject delete = TlObject.of("decryptedMessageActionDeleteMessages", 8).with("random_ids", List.of(1L, 2L));
        byte[] bytes = TlWriter.write(delete, 8);
        for (int count : new int[] {3, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 28}) {
            byte[] more = bytes.clone();
            for (int i = 0; i < 4; i++) {
                more[8 + i] = (byte) (count >>> 8 * i);
            }
            assertRejected(TlReason.BAD_VECTOR, () -> TlReader.read(more, "DecryptedMessageAction", 8));
        }
    }

    @Test
    void stringsOfEveryBoundaryLengthComeBack() {
        for (int length : new int[] {0, 1, 2, 3, 4, 252, 253, 254, 255, 256, 257, 65_536, TlStrings.LONGEST}) {
            TlObject page = TlObject.of("decryptedMessageMediaWebPage", 45).with("url", "x".repeat(length));
            byte[] written = TlWriter.write(page, 45);

            assertThat(written.length % 4).isZero();
            assertThat(TlReader.read(written, "DecryptedMessageMedia", 45)).isEqualTo(page);
        }
        TlObject longer =
                TlObject.of("decryptedMessageMediaWebPage", 45).with("url", "x".repeat(TlStrings.LONGEST + 1));
        assertRejected(TlReason.STRING_TOO_LONG, () -> TlWriter.write(longer, 45));
    }

    @Test
    void aFieldHoldsNothingButItsType() {
        TlObject message = TlObject.of("decryptedMessage", 144);

        assertThatThrownBy(() -> message.with("ttl", 5L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message.with("tll", 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message.with("flags", 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message.with("media", message)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TlObject layered(TlObject message) {
        return TlObject.of("decryptedMessageLayer", 144)
                .with("random_bytes", ByteString.copyFrom(Hex.bytes("404142434445464748494a4b4c4d4e")))
                .with("layer", 144)
                .with("in_seq_no", 0)
                .with("out_seq_no", 1)
                .with("message", message);
    }
}
