package org.sealcheck.reference.signal.prekeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.keys.IdentityKeyPair;
import org.sealcheck.reference.signal.prekeys.Registration.Maintained;
import org.sealcheck.reference.signal.prekeys.Registration.Registered;

class RegistrationTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final long START = 1_700_000_000_000L;

    private final Entropy entropy = Entropy.system();
    private final IdentityKeyPair identity = IdentityKeyPair.generate(entropy);
    private final Registered registered = Registration.register(identity, 42, PreKeyStore.empty(), START, entropy);

    @Test
    void uploadsASignedPreKeyAndABatchItHoldsThePrivateHalvesOf() {
        Upload upload = registered.upload();
        upload.signedPreKey().requireSignedBy(upload.identityKey());
        assertThat(upload.oneTimePreKeys()).hasSize(100);
        for (PublicOneTimePreKey preKey : upload.oneTimePreKeys()) {
            assertThat(registered.store().requireOneTime(preKey.id()).publicKey())
                    .isEqualTo(preKey.publicKey());
        }
    }

    @Test
    void rotatesAfterSevenDays() {
        assertThat(maintain(registered.store(), 100, 7 * DAY - 1).signedPreKey())
                .isEmpty();
        PublicSignedPreKey next =
                maintain(registered.store(), 100, 7 * DAY).signedPreKey().orElseThrow();
        assertThat(next.id()).isNotEqualTo(registered.upload().signedPreKey().id());
        next.requireSignedBy(identity.identityKey());
    }

    @Test
    void keepsAReplacedSignedPreKeyForThirtyDays() {
        long old = registered.upload().signedPreKey().id();
        PreKeyStore rotated = maintain(registered.store(), 100, 8 * DAY).store();
        assertThat(maintain(rotated, 100, 38 * DAY - 1).store().signed()).containsKey(old);
        assertThat(maintain(rotated, 100, 38 * DAY).store().signed()).doesNotContainKey(old);
    }

    @Test
    void replenishesBelowFiveWithIdsNeverUsedBefore() {
        assertThat(maintain(registered.store(), 5, DAY).oneTimePreKeys()).isEmpty();
        assertThat(maintain(registered.store(), 4, DAY).oneTimePreKeys())
                .hasSize(50)
                .extracting(PublicOneTimePreKey::id)
                .doesNotContainAnyElementsOf(registered.upload().oneTimePreKeys().stream()
                        .map(PublicOneTimePreKey::id)
                        .toList());
    }

    @Test
    void aClockThatRunsBackwardsMakesNothingDue() {
        Maintained maintained = maintain(registered.store(), 100, -400 * DAY);
        assertThat(maintained.signedPreKey()).isEmpty();
        assertThat(maintained.store()).isEqualTo(registered.store());
    }

    @Test
    void idsStartAgainBeforeTheyExceed24Bits() {
        PreKeyStore.Generated generated = PreKeyStore.empty().generateOneTime(0xfffffd, 3, entropy);
        assertThat(generated.publicKeys())
                .extracting(PublicOneTimePreKey::id)
                .containsExactly(0xfffffdL, 0xfffffeL, 1L);
    }

    private Maintained maintain(PreKeyStore store, int left, long later) {
        return Registration.maintain(identity, store, left, START + later, entropy);
    }
}
