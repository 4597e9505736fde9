package org.sealcheck.reference.signal.prekeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Rejections.assertRejected;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKeyPair;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.keys.Signature;

class PreKeyServerTest {
    private static final Address ALICE = new Address("alice", 1);
    private static final Address ALICES_TABLET = new Address("alice", 2);

    private final Entropy entropy = Entropy.system();
    private final Upload upload = upload();
    private final PreKeyServer server = PreKeyServer.empty().register(ALICE, upload);

    @Test
    void handsEachOneTimePreKeyOutOnceAndThenNone() {
        PreKeyServer current = server;
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            PreKeyServer.Fetched fetched = current.fetch(ALICE);
            assertThat(seen.add(fetched.bundle().oneTimePreKey().orElseThrow().id()))
                    .isTrue();
            current = fetched.server();
            assertThat(current.count(ALICE)).isEqualTo(99 - i);
        }
        assertThat(current.fetch(ALICE).bundle().oneTimePreKey()).isEmpty();
        assertThat(current.fetch(ALICE).bundle().signedPreKey()).isEqualTo(upload.signedPreKey());
    }

    @Test
    void keepsDevicesApart() {
        Upload tablet = upload();
        PreKeyServer both = server.register(ALICES_TABLET, tablet);
        assertThat(both.fetch(ALICE).bundle().identityKey()).isEqualTo(upload.identityKey());
        assertThat(both.fetch(ALICES_TABLET).bundle().identityKey()).isEqualTo(tablet.identityKey());
    }

    @Test
    void reRegistrationReplacesEverything() {
        Upload again = upload();
        UnverifiedBundle bundle = server.register(ALICE, again).fetch(ALICE).bundle();
        assertThat(bundle.identityKey()).isEqualTo(again.identityKey());
        assertThat(bundle.oneTimePreKey()).contains(again.oneTimePreKeys().get(0));
        assertThat(server.register(ALICE, again).count(ALICE)).isEqualTo(100);
    }

    @Test
    void refusesASignatureThatDoesNotVerify() {
        PublicSignedPreKey forged =
                new PublicSignedPreKey(1, upload.signedPreKey().publicKey(), new Signature(new byte[64]));
        assertRejected(
                SignalReason.BAD_SIGNATURE,
                () -> server.register(ALICE, new Upload(1, upload.identityKey(), forged, upload.oneTimePreKeys())));
        assertRejected(SignalReason.BAD_SIGNATURE, () -> server.replenish(ALICE, Optional.of(forged), List.of()));
    }

    @Test
    void replenishesInOrder() {
        PublicOneTimePreKey more =
                new PublicOneTimePreKey(777, KeyPair.generate(entropy).publicKey());
        PreKeyServer replenished = server.replenish(ALICE, Optional.empty(), List.of(more));
        assertThat(replenished.count(ALICE)).isEqualTo(101);
        assertThat(replenished.fetch(ALICE).bundle().signedPreKey()).isEqualTo(upload.signedPreKey());
    }

    @Test
    void knowsNoStrangers() {
        assertRejected(SignalReason.UNKNOWN_DEVICE, () -> server.fetch(ALICES_TABLET));
        assertRejected(SignalReason.UNKNOWN_DEVICE, () -> server.count(ALICES_TABLET));
        assertRejected(SignalReason.UNKNOWN_DEVICE, () -> server.replenish(ALICES_TABLET, Optional.empty(), List.of()));
    }

    private Upload upload() {
        return Registration.register(IdentityKeyPair.generate(entropy), 7, PreKeyStore.empty(), 0, entropy)
                .upload();
    }
}
