package org.sealcheck.reference.messenger.media;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Length and SHA-256 of a plaintext on its way (MEDIA-017). Mutable. */
final class PlaintextDigest {
    private final MessageDigest hash = sha256();
    private long length;

    void update(byte[] bytes, int offset, int count) {
        hash.update(bytes, offset, count);
        length += count;
    }

    long length() {
        return length;
    }

    /** 32 bytes. */
    byte[] digest() {
        return hash.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
