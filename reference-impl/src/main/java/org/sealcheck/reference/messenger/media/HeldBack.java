package org.sealcheck.reference.messenger.media;

import java.util.Arrays;

/**
 * Bytes that arrive in pieces, of which the last few must not be passed on: what stands at the end of a stream is known
 * only when the stream has ended. Mutable, for one stream.
 */
final class HeldBack {
    private byte[] held = new byte[0];
    private final int count;

    /** @param count how many bytes stand at the end */
    HeldBack(int count) {
        this.count = count;
    }

    /** Takes the next piece, and passes on all that is certainly not the end. */
    void accept(byte[] bytes, int offset, int length, Sink sink) {
        int passed = held.length + length - count;
        if (passed <= 0) {
            held = joined(held, held.length, bytes, offset, length);
            return;
        }
        int ofHeld = Math.min(passed, held.length);
        int ofPiece = passed - ofHeld;
        if (ofHeld > 0) {
            sink.accept(held, 0, ofHeld);
        }
        if (ofPiece > 0) {
            sink.accept(bytes, offset, ofPiece);
        }
        byte[] rest = Arrays.copyOfRange(held, ofHeld, held.length);
        held = joined(rest, rest.length, bytes, offset + ofPiece, length - ofPiece);
    }

    /** The end of the stream; shorter than asked for if the stream was. */
    byte[] end() {
        return held.clone();
    }

    private static byte[] joined(byte[] first, int firstLength, byte[] second, int offset, int length) {
        byte[] all = Arrays.copyOf(first, firstLength + length);
        System.arraycopy(second, offset, all, firstLength, length);
        return all;
    }

    /** Where bytes go. */
    interface Sink {
        void accept(byte[] bytes, int offset, int length);
    }
}
