package org.sealcheck.reference.signal.keys;

import org.sealcheck.reference.Entropy;

/** A private key with its public key. */
public record KeyPair(PrivateKey privateKey, PublicKey publicKey) {
    /** A new pair from 32 random bytes. */
    public static KeyPair generate(Entropy entropy) {
        return of(PrivateKey.generate(entropy));
    }

    public static KeyPair of(PrivateKey privateKey) {
        return new KeyPair(privateKey, privateKey.publicKey());
    }
}
