package org.sealcheck.bench.cost;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sealcheck.bench.TemporaryFolder;

/**
 * The shipped jar on one very large vector file, in a heap of 256 MB. The file is made in a temporary home, beside a
 * copy of the specification.
 */
public final class MemoryRun {
    private static final Pattern HEAP = Pattern.compile("\\bPause.* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private MemoryRun() {}

    /**
     * @param home the repository's root, with the jar built
     * @throws IllegalStateException if the run did not pass
     */
    public static void run(Path home, int cases, PrintStream out) throws IOException, InterruptedException {
        Path jar = home.resolve("harness/runner/target/sealcheck.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not built; run ./sealcheck list roles once, which builds it");
        }
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            copy(home.resolve("spec"), folder.path().resolve("spec"));
            Files.createDirectories(folder.path().resolve("features"));
            TrivialChecks.first(cases).writeTo(folder.path().resolve("vectors/bench/trivial.json"));
            Path log = folder.path().resolve("gc.log");
            long begun = System.nanoTime();
            int exit = new ProcessBuilder(command(jar, folder.path(), log))
                    .inheritIO()
                    .start()
                    .waitFor();
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (exit != 0) {
                throw new IllegalStateException("the run ended with exit code " + exit);
            }
            out.printf("%d cases with a report in %.1f s; heap, in MB: %s%n", cases, seconds, heap(log));
        }
    }

    private static List<String> command(Path jar, Path home, Path log) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + log,
                "-Dsealcheck.home=" + home,
                "-jar",
                jar.toString(),
                "run",
                "--only",
                "bench/*",
                "--report",
                home.resolve("report").toString());
    }

    private static String heap(Path log) throws IOException {
        int before = 0;
        int after = 0;
        int committed = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher pause = HEAP.matcher(line);
            if (pause.find()) {
                before = Math.max(before, Integer.parseInt(pause.group(1)));
                after = Math.max(after, Integer.parseInt(pause.group(2)));
                committed = Math.max(committed, Integer.parseInt(pause.group(3)));
            }
        }
        return "at most " + before + " before a collection, " + after + " after one, " + committed + " committed";
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path file : all) {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }
}
