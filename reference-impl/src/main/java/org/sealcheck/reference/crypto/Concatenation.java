package org.sealcheck.reference.crypto;

/** Byte strings one after the other, as the formulas of the protocols write with {@code ||}. */
public final class Concatenation {
    private Concatenation() {}

    public static byte[] of(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int position = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, position, part.length);
            position += part.length;
        }
        return whole;
    }
}
