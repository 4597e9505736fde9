package org.sealcheck.reference.signal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sealcheck.reference.signal.session.Pair.ALICE;
import static org.sealcheck.reference.signal.session.Pair.BOB;

import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;
import org.sealcheck.reference.signal.ratchet.ChainKey;

class DeviceStorageTest {
    private final Pair pair = new Pair().established();

    @Test
    void restoresTheDeviceItWrote() {
        pair.bobsBundle(5);
        pair.bobStarts();
        pair.aliceSends("lost");
        pair.bobReads(pair.aliceSends("read"));
        Device restored = DeviceStorage.read(DeviceStorage.write(pair.bob));
        assertThat(restored).isEqualTo(pair.bob);
        assertThat(DeviceStorage.write(restored)).isEqualTo(DeviceStorage.write(pair.bob));
    }

    @Test
    void restoresASessionThatIsNotAcknowledged() {
        pair.aliceStarts(6);
        assertThat(DeviceStorage.read(DeviceStorage.write(pair.alice))).isEqualTo(pair.alice);
    }

    @Test
    void holdsASkippedKeyButNeverAUsedOne() {
        ChainKey chain = pair.alice
                .sessionsWith(BOB)
                .orElseThrow()
                .current()
                .ratchet()
                .sending()
                .chainKey();
        Ciphertext skipped = pair.aliceSends("skipped");
        pair.bobReads(pair.aliceSends("used"));
        String stored = Hex.of(DeviceStorage.write(pair.bob));
        assertThat(stored)
                .contains(Hex.of(chain.messageKeys().cipherKey().toByteArray()))
                .doesNotContain(Hex.of(chain.next().messageKeys().cipherKey().toByteArray()))
                .doesNotContain(Hex.of(chain.key().toByteArray()));
        pair.bobReads(skipped);
        assertThat(Hex.of(DeviceStorage.write(pair.bob)))
                .doesNotContain(Hex.of(chain.messageKeys().cipherKey().toByteArray()));
    }

    @Test
    void refusesOtherBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceStorage.read(new byte[] {1, 2, 3}));
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceStorage.read(new byte[0]));
    }

    @Test
    void restoresTheSessionsAlone() {
        SessionRecord sessions = pair.bob.sessionsWith(ALICE).orElseThrow();
        assertThat(SessionStorage.read(SessionStorage.write(sessions))).isEqualTo(sessions);
        assertThatIllegalArgumentException().isThrownBy(() -> SessionStorage.read(new byte[] {1, 2, 3}));
        assertThatIllegalArgumentException().isThrownBy(() -> SessionStorage.read(new byte[0]));
    }

    @Test
    void forgettingSessionsKeepsIdentities() {
        Device forgetful = pair.bob.withoutSessions(ALICE);
        assertThat(forgetful.sessionsWith(ALICE)).isEmpty();
        assertThat(forgetful.pinned()).containsKey(ALICE);
    }
}
