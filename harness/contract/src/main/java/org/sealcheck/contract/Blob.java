package org.sealcheck.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;

/** An immutable byte string that may be large. On the wire: standard base64 with padding (RFC 4648 section 4). */
public final class Blob {
    private final byte[] value;

    private Blob(byte[] value) {
        this.value = value;
    }

    public static Blob of(byte[] value) {
        return new Blob(value.clone());
    }

    /** @throws IllegalArgumentException if {@code base64} is not standard base64 */
    @JsonCreator
    public static Blob base64(String base64) {
        return new Blob(Base64.getDecoder().decode(base64));
    }

    public byte[] toByteArray() {
        return value.clone();
    }

    public int size() {
        return value.length;
    }

    @JsonValue
    public String toBase64() {
        return Base64.getEncoder().encodeToString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blob that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "blob of " + value.length + " bytes";
    }
}
