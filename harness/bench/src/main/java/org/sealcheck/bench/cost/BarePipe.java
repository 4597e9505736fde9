package org.sealcheck.bench.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** The least a parent can do: writes lines that are ready, counts the lines that come back, looks at none of them. */
final class BarePipe implements AutoCloseable {
    private final Process child;
    private final OutputStream output;
    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];

    BarePipe(int depth) throws IOException {
        child = new ProcessBuilder(Child.command(depth))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = child.getOutputStream();
        input = child.getInputStream();
    }

    /** One line there, one line back. */
    void oneByOne(List<byte[]> lines) throws IOException {
        for (byte[] line : lines) {
            output.write(line);
            output.flush();
            if (answers() != 1) {
                throw new IllegalStateException("one request had several answers");
            }
        }
    }

    /** Another thread writes, as far ahead as the depth allows. */
    void pipelined(List<byte[]> lines, int depth) throws IOException {
        Semaphore room = new Semaphore(depth);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                int next = 0;
                while (next < lines.size()) {
                    room.acquire();
                    for (int more = 1 + room.drainPermits(); more > 0 && next < lines.size(); more--) {
                        output.write(lines.get(next++));
                    }
                    output.flush();
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("the child takes no more requests", e);
            }
        });
        for (int left = lines.size(); left > 0; ) {
            int answered = answers();
            left -= answered;
            room.release(answered);
        }
        writer.join();
    }

    /** Waits for at least one whole answer, tells how many came. */
    private int answers() throws IOException {
        int answers = 0;
        while (answers == 0) {
            int read = input.read(buffer);
            if (read < 0) {
                throw new IOException("the child has ended; its stderr is above");
            }
            for (int i = 0; i < read; i++) {
                answers += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        output.close();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
