package org.sealcheck.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An immutable byte string. On the wire: lower-case hexadecimal, two digits a byte, no prefix, no separators.
 *
 * <p>Attachments and other large fields are {@link Blob}s instead.
 */
public final class Bytes {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] NIBBLES = nibbles();
    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** The bytes of {@code value}, copied. */
    public static Bytes of(byte[] value) {
        return value.length == 0 ? EMPTY : new Bytes(value.clone());
    }

    public static Bytes empty() {
        return EMPTY;
    }

    /**
     * Reads lower-case hexadecimal; upper case is refused so that every byte string has one spelling.
     *
     * @throws IllegalArgumentException if {@code hex} has an odd length or another character
     */
    @JsonCreator
    public static Bytes hex(String hex) {
        if (hex.length() % 2 != 0) {
            throw new IllegalArgumentException("hex of odd length " + hex.length());
        }
        byte[] value = new byte[hex.length() / 2];
        for (int i = 0; i < value.length; i++) {
            int high = nibble(hex.charAt(2 * i));
            int low = nibble(hex.charAt(2 * i + 1));
            if ((high | low) < 0) {
                int wrong = high < 0 ? 2 * i : 2 * i + 1;
                throw new IllegalArgumentException(
                        "not lower-case hex: '" + hex.charAt(wrong) + "' at character " + wrong);
            }
            value[i] = (byte) (high << 4 | low);
        }
        return value.length == 0 ? EMPTY : new Bytes(value);
    }

    /** -1 for anything else. From a table: which digits come is random, and a branch on them would be guessed wrong. */
    private static int nibble(char digit) {
        return digit < NIBBLES.length ? NIBBLES[digit] : -1;
    }

    /** Whether {@link #hex} takes this character. */
    public static boolean isHexDigit(char character) {
        return nibble(character) >= 0;
    }

    private static byte[] nibbles() {
        byte[] nibbles = new byte['f' + 1];
        Arrays.fill(nibbles, (byte) -1);
        for (int value = 0; value < 16; value++) {
            nibbles[Character.forDigit(value, 16)] = (byte) value;
        }
        return nibbles;
    }

    public byte[] toByteArray() {
        return value.clone();
    }

    public int size() {
        return value.length;
    }

    @JsonValue
    public String toHex() {
        return HEX.formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** The hex of at most 64 bytes: what a failure message shows. */
    @Override
    public String toString() {
        return value.length <= 64 ? toHex() : HEX.formatHex(value, 0, 64) + "…(" + value.length + " bytes)";
    }
}
