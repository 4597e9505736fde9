package org.sealcheck.suite.secretchat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Hashes over parts, and parts of parts. */
final class Hashes {
    private Hashes() {}

    static byte[] sha1(byte[]... parts) {
        return hash("SHA-1", parts);
    }

    static byte[] sha256(byte[]... parts) {
        return hash("SHA-256", parts);
    }

    /** {@code length} bytes from {@code offset}. */
    static byte[] part(byte[] bytes, int offset, int length) {
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] hash(String algorithm, byte[]... parts) {
        try {
            return MessageDigest.getInstance(algorithm).digest(join(parts));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
