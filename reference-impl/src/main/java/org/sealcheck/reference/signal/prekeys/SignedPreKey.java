package org.sealcheck.reference.signal.prekeys;

import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.keys.Signature;

/**
 * A signed prekey with its private half (KEY-002).
 *
 * @param id 24 bits
 * @param signature of the identity key, over the 33 bytes of the public key
 * @param createdAt ms since 1970
 */
public record SignedPreKey(long id, KeyPair keys, Signature signature, long createdAt) {
    /** What goes to the server. */
    public PublicSignedPreKey publicPart() {
        return new PublicSignedPreKey(id, keys.publicKey(), signature);
    }
}
