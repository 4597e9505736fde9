package org.sealcheck.reference.mtproto.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions of MTProto, from the JDK, over parts one after the other. */
public enum Hash {
    /** 16 bytes; only in fingerprints of files. */
    MD5("MD5"),
    /** 20 bytes; version 1.0, and the fingerprint of a key in every version. */
    SHA1("SHA-1"),
    /** 32 bytes; version 2.0. */
    SHA256("SHA-256");

    private final String algorithm;

    Hash(String algorithm) {
        this.algorithm = algorithm;
    }

    public byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
