package org.sealcheck.reference.signal.fingerprint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.sealcheck.reference.crypto.Concatenation;

/**
 * The iterated hash of one party (FPR-001).
 *
 * <pre>{@code
 * hash(0) = 00 00 || identity key || stable identifier
 * hash(i) = SHA-512(hash(i - 1) || identity key),  i = 1 ... iterations
 * }</pre>
 */
final class FingerprintHash {
    private static final byte[] VERSION = {0, 0};

    private FingerprintHash() {}

    /** 64 bytes. */
    static byte[] of(Party party, int iterations) {
        byte[] key = party.identityKey().encoded();
        byte[] hash = Concatenation.of(VERSION, key, party.stableId());
        MessageDigest sha512 = sha512();
        for (int i = 0; i < iterations; i++) {
            sha512.update(hash);
            hash = sha512.digest(key);
        }
        return hash;
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no SHA-512", e);
        }
    }
}
