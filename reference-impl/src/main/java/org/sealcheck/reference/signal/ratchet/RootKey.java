package org.sealcheck.reference.signal.ratchet;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Hkdf;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.Label;
import org.sealcheck.reference.signal.keys.KeyAgreement;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/** The 32-byte key of the root chain (KEY-006). */
public record RootKey(Secret key) {
    /** Bytes of a root key. */
    public static final int LENGTH = 32;

    /**
     * The next root key, and the chain key that starts with it (MSG-006, MSG-012).
     *
     * <pre>{@code RK' || CK = HKDF(ikm = DH(ours, theirs), salt = RK, info = "WhisperRatchet", 64)}</pre>
     *
     * @throws Rejection low-order-key
     */
    public RootStep step(PrivateKey ours, PublicKey theirs) {
        return derive(KeyAgreement.agree(ours, theirs));
    }

    private RootStep derive(byte[] agreement) {
        byte[] okm =
                Hkdf.VERSION_3.derive(agreement, key.toByteArray(), Label.ROOT_STEP.bytes(), LENGTH + ChainKey.LENGTH);
        return new RootStep(
                new RootKey(Secret.of(okm, 0, LENGTH)), new ChainKey(Secret.of(okm, LENGTH, ChainKey.LENGTH), 0));
    }

    /** What one step of the root chain yields. */
    public record RootStep(RootKey rootKey, ChainKey chainKey) {}
}
