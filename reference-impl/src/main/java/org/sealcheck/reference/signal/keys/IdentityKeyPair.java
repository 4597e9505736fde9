package org.sealcheck.reference.signal.keys;

import org.sealcheck.reference.Entropy;

/** A device's own identity (KEY-001, GEN-002). */
public record IdentityKeyPair(PrivateKey privateKey, IdentityKey identityKey) {
    /** A new identity from 32 random bytes. */
    public static IdentityKeyPair generate(Entropy entropy) {
        return of(PrivateKey.generate(entropy));
    }

    public static IdentityKeyPair of(PrivateKey privateKey) {
        return new IdentityKeyPair(privateKey, new IdentityKey(privateKey.publicKey()));
    }
}
