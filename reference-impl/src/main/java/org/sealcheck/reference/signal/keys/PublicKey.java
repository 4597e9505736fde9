package org.sealcheck.reference.signal.keys;

import java.util.Arrays;
import java.util.HexFormat;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Curve25519;
import org.sealcheck.reference.signal.SignalReason;

/**
 * A Curve25519 public key: on the wire 33 bytes, the type byte 05 and the u-coordinate little-endian (KEY-011).
 *
 * <p>Two keys are equal if their 32 bytes are; nothing is reduced.
 */
public final class PublicKey implements Comparable<PublicKey> {
    /** Bytes of an encoded key. */
    public static final int ENCODED_LENGTH = 1 + Curve25519.LENGTH;

    /** The only key type of message version 3. */
    public static final byte TYPE = 0x05;

    private final byte[] encoded;

    private PublicKey(byte[] encoded) {
        this.encoded = encoded;
    }

    /**
     * Reads an encoded key whose coordinate may be anything: for keys that were computed, or are judged elsewhere.
     *
     * @throws Rejection bad-key-length or bad-key-type
     */
    public static PublicKey decode(byte[] encoded) {
        requireType(encoded);
        requireLength(encoded);
        return new PublicKey(encoded.clone());
    }

    /**
     * Reads a key that came from somebody else and will be used in an agreement.
     *
     * @throws Rejection as {@link #decode}, and low-order-key or non-canonical-key
     */
    public static PublicKey receive(byte[] encoded) {
        return decode(encoded).requireAcceptable();
    }

    /** The key with the 32-byte coordinate {@code u}. */
    static PublicKey ofCoordinate(byte[] u) {
        byte[] encoded = new byte[ENCODED_LENGTH];
        encoded[0] = TYPE;
        System.arraycopy(u, 0, encoded, 1, Curve25519.LENGTH);
        return new PublicKey(encoded);
    }

    /**
     * This key, if it may be received (KEY-010, KEY-014).
     *
     * @throws Rejection low-order-key or non-canonical-key
     */
    public PublicKey requireAcceptable() {
        requireFullOrder(this);
        requireCanonical(this);
        return this;
    }

    /** The 32 bytes of the u-coordinate. */
    public byte[] coordinate() {
        return Arrays.copyOfRange(encoded, 1, ENCODED_LENGTH);
    }

    /** The 33 bytes of the wire. */
    public byte[] encoded() {
        return encoded.clone();
    }

    private static void requireType(byte[] encoded) {
        if (encoded.length == 0) {
            throw new Rejection(SignalReason.BAD_KEY_LENGTH, "KEY-011", "a public key has 33 bytes, this one has none");
        }
        if (encoded[0] != TYPE) {
            throw new Rejection(
                    SignalReason.BAD_KEY_TYPE,
                    "KEY-011",
                    "a public key starts with the type byte 05, this one with "
                            + HexFormat.of().toHexDigits(encoded[0]));
        }
    }

    private static void requireLength(byte[] encoded) {
        requireNotShort(encoded);
        requireNotLong(encoded);
    }

    private static void requireNotShort(byte[] encoded) {
        if (encoded.length < ENCODED_LENGTH) {
            throw new Rejection(
                    SignalReason.BAD_KEY_LENGTH,
                    "KEY-011",
                    "a public key has 33 bytes, this one only " + encoded.length);
        }
    }

    private static void requireNotLong(byte[] encoded) {
        if (encoded.length > ENCODED_LENGTH) {
            throw new Rejection(
                    SignalReason.BAD_KEY_LENGTH, "KEY-012", "a public key has 33 bytes, this one " + encoded.length);
        }
    }

    private static void requireFullOrder(PublicKey key) {
        if (Curve25519.isLowOrder(key.coordinate())) {
            throw new Rejection(
                    SignalReason.LOW_ORDER_KEY, "KEY-010", "the public key " + key + " is a point of low order");
        }
    }

    private static void requireCanonical(PublicKey key) {
        if (!Curve25519.isCanonical(key.coordinate())) {
            throw new Rejection(
                    SignalReason.NON_CANONICAL_KEY,
                    "KEY-014",
                    "the coordinate of the public key " + key + " is not below 2^255 - 19");
        }
    }

    /** The order of the unsigned bytes. */
    @Override
    public int compareTo(PublicKey other) {
        return Arrays.compareUnsigned(encoded, other.encoded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(encoded);
    }
}
