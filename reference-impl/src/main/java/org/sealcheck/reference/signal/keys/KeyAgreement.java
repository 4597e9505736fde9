package org.sealcheck.reference.signal.keys;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Curve25519;
import org.sealcheck.reference.crypto.Secrets;
import org.sealcheck.reference.signal.SignalReason;

/** The Diffie-Hellman function of the protocol: X25519 that refuses to agree on nothing. */
public final class KeyAgreement {
    private KeyAgreement() {}

    /**
     * The 32-byte shared secret (KEY-009, KEY-013).
     *
     * @throws Rejection low-order-key if it is all zero (KEY-010)
     */
    public static byte[] agree(PrivateKey ours, PublicKey theirs) {
        byte[] shared = Curve25519.agree(ours.toByteArray(), theirs.coordinate());
        requireContributory(shared, theirs);
        return shared;
    }

    private static void requireContributory(byte[] shared, PublicKey theirs) {
        if (Secrets.isAllZero(shared)) {
            throw new Rejection(
                    SignalReason.LOW_ORDER_KEY,
                    "KEY-010",
                    "the agreement with " + theirs + " yields only zeros, whatever our key is");
        }
    }
}
