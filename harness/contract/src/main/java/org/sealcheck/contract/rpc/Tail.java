package org.sealcheck.contract.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The last bytes of a stream that nobody else reads: an adapter's log. */
final class Tail {
    private static final int SHOWN_LINES = 10;

    private final byte[] ring;
    private long written;
    private long taken;
    private boolean ended;

    /** @param size how many bytes are kept */
    Tail(int size) {
        this.ring = new byte[size];
    }

    /** Reads the stream to its end. */
    void drain(InputStream stream) {
        byte[] chunk = new byte[8192];
        try {
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                append(chunk, read);
            }
        } catch (IOException e) {
            // The process is gone; what it said before is what counts.
        } finally {
            end();
        }
    }

    synchronized void append(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) ((written + i) % ring.length)] = chunk[i];
        }
        written += length;
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits until the stream has ended, so that its last words are in. */
    synchronized void awaitEnd(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; !ended && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** What was said since the last time this was asked, or the last of it if it was more than is kept. */
    synchronized String take() {
        String text = since(taken);
        taken = written;
        return text;
    }

    /** The last lines, each on a line of its own and indented, for an error message; empty if nothing was said. */
    synchronized String lastLines() {
        List<String> lines = since(0).lines().filter(line -> !line.isBlank()).toList();
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size())) {
            text.append("\n  ").append(Quote.shorten(line));
        }
        return text.toString();
    }

    private String since(long position) {
        long from = Math.max(position, written - ring.length);
        byte[] bytes = new byte[(int) (written - from)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ring[(int) ((from + i) % ring.length)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
