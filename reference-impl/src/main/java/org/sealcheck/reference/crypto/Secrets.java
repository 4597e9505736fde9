package org.sealcheck.reference.crypto;

import java.security.MessageDigest;

/** Comparisons whose time does not depend on the bytes compared. */
public final class Secrets {
    private Secrets() {}

    public static boolean equal(byte[] left, byte[] right) {
        return MessageDigest.isEqual(left, right);
    }

    public static boolean isAllZero(byte[] value) {
        int bits = 0;
        for (byte b : value) {
            bits |= b;
        }
        return bits == 0;
    }
}
