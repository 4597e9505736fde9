package org.sealcheck.reference.signal.prekeys;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.keys.Signature;

/**
 * The public half of a signed prekey as it travels: its signature may be anything.
 *
 * @param id unsigned 32 bits on the wire, 24 bits if it is genuine
 * @param signature 64 bytes if it is genuine
 */
public record PublicSignedPreKey(long id, PublicKey publicKey, Signature signature) {
    /**
     * Passes if {@code identity} signed this key (SESS-010, REG-005).
     *
     * @throws Rejection bad-signature
     */
    public void requireSignedBy(IdentityKey identity) {
        signature.requireValid(identity.publicKey(), publicKey.encoded());
    }
}
