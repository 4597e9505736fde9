package org.sealcheck.contract.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a stream into lines without ever holding more than one line and one read.
 *
 * <p>The current line lies in {@link #buffer()} and is overwritten by the next one.
 */
final class LineReader {
    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream input;
    private final int limit;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int lineStart;
    private int lineEnd;
    private int next;
    private int filled;
    private volatile int unfinished;

    /** @param limit longest line accepted, in bytes without its line end */
    LineReader(InputStream input, int limit) {
        this.input = input;
        this.limit = limit;
    }

    /**
     * Waits for the next line.
     *
     * @return false at the end of the stream; {@link #rest} then tells what came after the last line end
     * @throws TooLong as soon as the limit is passed; nothing can be read after that
     */
    boolean next() throws IOException {
        lineStart = next;
        int searched = next;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    lineEnd = i;
                    next = i + 1;
                    requireWithinLimit(lineEnd);
                    return true;
                }
            }
            searched = filled;
            requireWithinLimit(filled);
            if (filled == buffer.length) {
                searched -= makeRoom();
            }
            unfinished = filled - lineStart;
            int read = input.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                lineEnd = filled;
                return false;
            }
            filled += read;
        }
    }

    /** Whether another whole line has arrived already. */
    boolean more() {
        for (int i = next; i < filled; i++) {
            if (buffer[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** How many bytes have come since the last line end: the one question another thread may ask. */
    int unfinished() {
        return unfinished;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return lineStart;
    }

    int length() {
        return lineEnd - lineStart;
    }

    /** The current line as text. */
    String line() {
        return new String(buffer, lineStart, length(), StandardCharsets.UTF_8);
    }

    /** The first bytes of what has arrived since the last line end. */
    String rest() {
        return new String(buffer, lineStart, Math.min(filled - lineStart, 1000), StandardCharsets.UTF_8);
    }

    private void requireWithinLimit(int end) throws TooLong {
        if (end - lineStart > limit) {
            throw new TooLong(limit, rest());
        }
    }

    /** Moves the unfinished line to the front, or doubles the buffer; returns how far the line moved. */
    private int makeRoom() {
        int moved = lineStart;
        if (moved > 0) {
            System.arraycopy(buffer, moved, buffer, 0, filled - moved);
        } else {
            buffer = Arrays.copyOf(buffer, (int) Math.min(buffer.length * 2L, limit + (long) FIRST_SIZE));
        }
        lineStart = 0;
        filled -= moved;
        return moved;
    }

    /** A line longer than the limit. */
    static final class TooLong extends IOException {
        private final String start;

        TooLong(int limit, String start) {
            super("a line longer than " + limit + " bytes");
            this.start = start;
        }

        /** How the line starts. */
        String start() {
            return start;
        }
    }
}
