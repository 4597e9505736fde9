package org.sealcheck.reference.signal.session;

import static org.sealcheck.reference.Hex.bytes;
import static org.sealcheck.reference.Rejections.assertRejected;
import static org.sealcheck.reference.signal.session.Pair.BOB;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Reason;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.keys.Signature;
import org.sealcheck.reference.signal.prekeys.PublicOneTimePreKey;
import org.sealcheck.reference.signal.prekeys.PublicSignedPreKey;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;

class BundleTest {
    private static final PublicKey LOW_ORDER = PublicKey.decode(bytes("05" + "00".repeat(32)));

    private final Pair pair = new Pair();
    private final UnverifiedBundle good = pair.bobsBundle(1);

    @Test
    void refusesASignatureThatDoesNotVerify() {
        for (int length : new int[] {0, 63, 64, 65}) {
            PublicSignedPreKey forged =
                    new PublicSignedPreKey(1, good.signedPreKey().publicKey(), new Signature(new byte[length]));
            assertRefused(SignalReason.BAD_SIGNATURE, forged, good.oneTimePreKey());
        }
    }

    @Test
    void refusesLowOrderPreKeysThatAreGenuinelySigned() {
        PrivateKey bob = pair.bob.identity().privateKey();
        assertRefused(
                SignalReason.LOW_ORDER_KEY,
                new PublicSignedPreKey(1, LOW_ORDER, bob.sign(LOW_ORDER.encoded(), pair.entropy)),
                good.oneTimePreKey());
        assertRefused(
                SignalReason.LOW_ORDER_KEY, good.signedPreKey(), Optional.of(new PublicOneTimePreKey(1, LOW_ORDER)));
    }

    @Test
    void looksAtTheSignatureBeforeTheKeys() {
        assertRefused(
                SignalReason.BAD_SIGNATURE,
                new PublicSignedPreKey(1, LOW_ORDER, new Signature(new byte[64])),
                Optional.empty());
    }

    private void assertRefused(
            Reason reason, PublicSignedPreKey signedPreKey, Optional<PublicOneTimePreKey> oneTimePreKey) {
        UnverifiedBundle bundle =
                new UnverifiedBundle(good.registrationId(), good.identityKey(), signedPreKey, oneTimePreKey);
        assertRejected(reason, () -> Sessions.processBundle(pair.alice, BOB, bundle, pair.entropy));
    }
}
