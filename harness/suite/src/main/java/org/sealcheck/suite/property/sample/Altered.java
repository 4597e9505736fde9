package org.sealcheck.suite.property.sample;

import java.util.Arrays;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Tampering;

/** Bytes with one visible deviation. */
public final class Altered {
    private Altered() {}

    /**
     * One bit flipped.
     *
     * @param position any number; bits are counted from the lowest of the first byte and start over at the end
     */
    public static Bytes bit(Bytes value, int position) {
        return Tampering.flipBit(value, Math.floorMod(position, value.size() * 8));
    }

    /** One after the other. */
    public static Bytes joined(Bytes first, Bytes second) {
        byte[] both = Arrays.copyOf(first.toByteArray(), first.size() + second.size());
        System.arraycopy(second.toByteArray(), 0, both, first.size(), second.size());
        return Bytes.of(both);
    }

    /** One byte replaced. */
    public static Bytes at(Bytes value, int index, int replacement) {
        byte[] bytes = value.toByteArray();
        bytes[index] = (byte) replacement;
        return Bytes.of(bytes);
    }
}
