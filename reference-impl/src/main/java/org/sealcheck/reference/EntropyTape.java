package org.sealcheck.reference;

import java.util.Arrays;

/** Entropy that was written down before. */
final class EntropyTape implements Entropy {
    private final byte[] tape;
    private int position;

    EntropyTape(byte[] tape) {
        this.tape = tape;
    }

    @Override
    public byte[] bytes(int count) {
        if (count > tape.length - position) {
            throw new IllegalArgumentException("entropy too short: " + count + " bytes wanted at offset " + position
                    + " of " + tape.length + "; give all the bytes the operation documents");
        }
        byte[] bytes = Arrays.copyOfRange(tape, position, position + count);
        position += count;
        return bytes;
    }
}
