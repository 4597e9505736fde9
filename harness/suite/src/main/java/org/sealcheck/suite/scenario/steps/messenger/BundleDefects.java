package org.sealcheck.suite.scenario.steps.messenger;

import java.util.Arrays;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;

/** What a lying server makes of a bundle. */
final class BundleDefects {
    private BundleDefects() {}

    static PreKeyBundle spoiledSignature(PreKeyBundle bundle) {
        SignedPreKey signed = bundle.signedPreKey();
        byte[] signature = signed.signature().toByteArray();
        signature[10] ^= 1;
        return with(bundle, new SignedPreKey(signed.id(), signed.publicKey(), Bytes.of(signature)));
    }

    static PreKeyBundle shortKey(PreKeyBundle bundle) {
        SignedPreKey signed = bundle.signedPreKey();
        byte[] key = signed.publicKey().toByteArray();
        return with(
                bundle,
                new SignedPreKey(signed.id(), Bytes.of(Arrays.copyOf(key, key.length - 1)), signed.signature()));
    }

    private static PreKeyBundle with(PreKeyBundle bundle, SignedPreKey signed) {
        return new PreKeyBundle(bundle.registrationId(), bundle.identityKey(), signed, bundle.oneTimePreKey());
    }
}
