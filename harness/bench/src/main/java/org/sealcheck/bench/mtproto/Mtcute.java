package org.sealcheck.bench.mtproto;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sealcheck.bench.rounds.Sample;
import org.sealcheck.bench.rounds.Work;

/** npm {@code @mtcute/wasm} in a Node process, which works when it is asked to and times itself. */
final class Mtcute implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private Mtcute(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** Empty if the package was not fetched, or there is no Node. */
    static Optional<Mtcute> find(Path home) {
        Path folder = home.resolve("harness/adapters/mtcute-wasm");
        if (!Files.exists(folder.resolve("node_modules/@mtcute/wasm/package.json"))) {
            return Optional.empty();
        }
        try {
            String script = home.resolve("harness/bench/mtcute.mjs").toString();
            return Optional.of(new Mtcute(new ProcessBuilder("node", script, folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()));
        } catch (IOException noNode) {
            return Optional.empty();
        }
    }

    /**
     * @param name of the work, as the script calls it
     * @param size bytes that one operation is over
     */
    Work work(String name, int size) {
        return millis -> {
            var out = process.outputWriter(StandardCharsets.US_ASCII);
            out.write(name + " " + millis + " " + size + "\n");
            out.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("the Node process ended without an answer; see above what it said");
            }
            String[] times = answer.split(" ", -1);
            return new Sample(Double.parseDouble(times[0]), Double.parseDouble(times[1]));
        };
    }

    @Override
    public void close() {
        process.destroy();
    }
}
