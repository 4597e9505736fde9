package org.sealcheck.reference.signal.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;
import static org.sealcheck.reference.Rejections.assertRejected;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/** libsignal-protocol-java's NumericFingerprintGeneratorTest. */
class FingerprintTest {
    private static final Party ALICE =
            party("+14152222222", "0506863bc66d02b40d27b8d49ca7c09e9239236f9d7d25d6fcca5ce13c7064d868");
    private static final Party BOB =
            party("+14153333333", "05f781b6fb32fed9ba1cf2de978d4d5da28dc34046ae814402b5c0dbd96fda907b");
    private static final String ALICE_CONTENT = "1e301a0353dce3dbe7684cb8336e85136cdc0ee96219494ada305d62a7bd61df";
    private static final String BOB_CONTENT = "d62cbf73a11592015b6b9f1682ac306fea3aaf3885b84d12bca631e9d4fb3a4d";

    private final Fingerprint alices = Fingerprint.of(ALICE, BOB, 1, 5200);
    private final Fingerprint bobs = Fingerprint.of(BOB, ALICE, 1, 5200);

    @Test
    void bothPartiesShowThePublishedDigits() {
        assertThat(alices.display()).isEqualTo("300354477692869396892869876765458257569162576843440918079131");
        assertThat(bobs.display()).isEqualTo(alices.display());
    }

    @Test
    void showsThePublishedCode() {
        assertThat(Hex.of(alices.scannable()))
                .isEqualTo("0801" + "12220a20" + ALICE_CONTENT + "1a220a20" + BOB_CONTENT);
    }

    @Test
    void matchesTheOtherPartysCodeAndNotItsOwn() {
        assertThat(alices.matches(ScannedFingerprint.parse(bobs.scannable()))).isTrue();
        assertThat(alices.matches(ScannedFingerprint.parse(alices.scannable()))).isFalse();
    }

    @Test
    void noBitOfEitherHalfMayDiffer() {
        for (int offset = 6; offset < 74; offset++) {
            if (offset >= 38 && offset < 42) {
                continue; // tag and lengths
            }
            byte[] altered = bobs.scannable();
            altered[offset] ^= 1;
            assertThat(alices.matches(ScannedFingerprint.parse(altered))).isFalse();
        }
    }

    @Test
    void refusesAnotherVersionAndWhatIsNoFingerprint() {
        byte[] version2 = Fingerprint.of(BOB, ALICE, 2, 5200).scannable();
        assertRejected(SignalReason.VERSION_MISMATCH, () -> alices.matches(ScannedFingerprint.parse(version2)));
        assertRejected(SignalReason.BAD_FINGERPRINT, () -> ScannedFingerprint.parse(bytes("0801")));
        assertRejected(SignalReason.BAD_FINGERPRINT, () -> ScannedFingerprint.parse(bytes("0801" + "1222ff")));
        assertRejected(SignalReason.BAD_FINGERPRINT, () -> ScannedFingerprint.parse(new byte[0]));
    }

    private static Party party(String stableId, String identity) {
        return new Party(stableId.getBytes(StandardCharsets.UTF_8), new IdentityKey(PublicKey.decode(bytes(identity))));
    }
}
