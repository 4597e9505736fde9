package org.sealcheck.contract.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Lines that pile up while the ones before them are being sent, so that many requests cost one write.
 *
 * <p>All but {@link #writeTo} is called with the connection's lock held.
 */
final class Outbox {
    private static final int FIRST_SIZE = 1 << 13;

    private byte[] filling = new byte[FIRST_SIZE];
    private int filled;
    private byte[] sending = new byte[FIRST_SIZE];
    private int toSend;
    private boolean busy;

    void add(byte[] line) {
        if (filling.length - filled < line.length) {
            filling = Arrays.copyOf(filling, Math.max(filling.length * 2, filled + line.length));
        }
        System.arraycopy(line, 0, filling, filled, line.length);
        filled += line.length;
    }

    /** Whether there is something to send and nobody sending. */
    boolean sendable() {
        return filled > 0 && !busy;
    }

    /** Takes what has piled up; false if there is nothing or somebody else sends. */
    boolean startSending() {
        if (!sendable()) {
            return false;
        }
        byte[] swapped = sending;
        sending = filling;
        toSend = filled;
        filling = swapped;
        filled = 0;
        busy = true;
        return true;
    }

    /** Sends what {@link #startSending} took, without the lock. */
    void writeTo(OutputStream output) throws IOException {
        output.write(sending, 0, toSend);
        output.flush();
    }

    void stopSending() {
        busy = false;
    }
}
