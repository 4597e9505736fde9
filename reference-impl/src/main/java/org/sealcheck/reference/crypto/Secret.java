package org.sealcheck.reference.crypto;

import java.security.MessageDigest;
import java.util.Arrays;

/** Immutable secret bytes: compared in constant time, never printed. */
public final class Secret {
    private final byte[] value;

    private Secret(byte[] value) {
        this.value = value;
    }

    /** A copy of {@code value}. */
    public static Secret of(byte[] value) {
        return new Secret(value.clone());
    }

    /** A copy of {@code length} bytes of {@code value} from {@code offset}. */
    public static Secret of(byte[] value, int offset, int length) {
        return new Secret(Arrays.copyOfRange(value, offset, offset + length));
    }

    public byte[] toByteArray() {
        return value.clone();
    }

    public int size() {
        return value.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(value, that.value);
    }

    /** The same for all secrets of a length, so that a hash table tells nothing. */
    @Override
    public int hashCode() {
        return value.length;
    }

    @Override
    public String toString() {
        return "secret of " + value.length + " bytes";
    }
}
