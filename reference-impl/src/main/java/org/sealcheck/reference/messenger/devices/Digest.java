package org.sealcheck.reference.messenger.devices;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The two hash functions that lists of devices are hashed with. */
final class Digest {
    private Digest() {}

    /** 32 bytes: SHA-256 of the parts, one after the other. */
    static byte[] sha256(List<byte[]> parts) {
        return of("SHA-256", parts);
    }

    /** 64 bytes: SHA-512 of the parts, one after the other. */
    static byte[] sha512(List<byte[]> parts) {
        return of("SHA-512", parts);
    }

    private static byte[] of(String algorithm, List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            parts.forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no " + algorithm, e);
        }
    }
}
