package org.sealcheck.suite.vector.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sealcheck.contract.Implementation;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.vector.VectorChecks;

/**
 * Writes all derived files, and tells whether those on disk are what would be written.
 *
 * <p>A file keeps the names of the third-party implementations that agreed with it: they were found by running, not
 * derived.
 */
public final class VectorGenerator {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;
    private final Implementation reference;
    private final List<VectorSource> sources;

    /** @param reference has the ability entropy-injected; is reset between files */
    public VectorGenerator(Home home, Implementation reference, List<VectorSource> sources) {
        this.home = home;
        this.reference = reference;
        this.sources = List.copyOf(sources);
    }

    /** Writes every derived file that differs, and returns those. */
    public List<Path> generate() {
        List<Path> written = new ArrayList<>();
        for (VectorSource source : sources) {
            Path file = file(source);
            String text = text(source);
            if (!text.equals(onDisk(file))) {
                write(file, text);
                written.add(file);
            }
        }
        return written;
    }

    /** What is not as it would be written; empty if all is. */
    public List<String> verify() {
        List<String> differences = new ArrayList<>();
        Set<Path> derived = new HashSet<>();
        for (VectorSource source : sources) {
            Path file = file(source);
            derived.add(file);
            String text = text(source);
            String found = onDisk(file);
            if (!text.equals(found)) {
                differences.add(home.show(file) + (found.isEmpty() ? " is missing" : at(text, found))
                        + "; run `./sealcheck vectors generate` and look at the difference");
            }
        }
        for (Path file : VectorChecks.files(home)) {
            if (!derived.contains(file) && !kind(file).equals("published")) {
                differences.add(home.show(file) + " says it is derived, but nothing generates it; add a source for it,"
                        + " or say where it was published");
            }
        }
        return differences;
    }

    private Path file(VectorSource source) {
        return home.vectors().resolve(source.path() + ".json");
    }

    private String text(VectorSource source) {
        reference.reset();
        FileBuilder builder = new FileBuilder(source.path(), reference);
        source.write(builder);
        return builder.text(agreed(file(source)));
    }

    private static JsonNode agreed(Path file) {
        JsonNode agreed = Files.exists(file) ? read(file).path("source").path("agreed") : null;
        return agreed == null || !agreed.isArray() ? JsonNodeFactory.instance.arrayNode() : agreed;
    }

    private static String kind(Path file) {
        return read(file).path("source").path("kind").asText();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String onDisk(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String at(String expected, String found) {
        List<String> should = expected.lines().toList();
        List<String> is = found.lines().toList();
        int line = 0;
        while (line < Math.min(should.size(), is.size()) && should.get(line).equals(is.get(line))) {
            line++;
        }
        String would = line < should.size() ? should.get(line).strip() : "the end of the file";
        return ":" + (line + 1) + " is not what would be generated: " + would;
    }
}
