package org.sealcheck.reference.messenger.media;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Length and SHA-256 of a plaintext on its way (MEDIA-017). Mutable. */
final class PlaintextDigest {
    private final MessageDigest hash = sha256();
    private final Beside beside = new Beside();
    private long length;

    /** Takes the next bytes, which must not change before {@link #await} or the next call. */
    void update(byte[] bytes, int offset, int count) {
        beside.run(count, () -> hash.update(bytes, offset, count));
        length += count;
    }

    void await() {
        beside.await();
    }

    long length() {
        return length;
    }

    /** 32 bytes. */
    byte[] digest() {
        beside.await();
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
