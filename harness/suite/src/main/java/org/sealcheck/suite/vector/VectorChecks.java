package org.sealcheck.suite.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Home;
import org.sealcheck.suite.Kind;

/** The checks that vector files hold, without running them. */
public final class VectorChecks {
    private static final String SUFFIX = ".json";

    private final String idPrefix;
    private final String source;

    /** Most cases of a file share what stands here: made once, compared quickly. */
    private final Map<List<String>, Set<String>> sets = new HashMap<>();

    private final Map<List<String>, Set<String>> rolesOfOperations = new HashMap<>();

    /** Those of one file. */
    VectorChecks(Home home, Path file) {
        this.idPrefix = idPrefix(home, file);
        this.source = home.show(file);
    }

    /** All vector files below the home's vectors folder, sorted by path; the schema folder holds none. */
    public static List<Path> files(Home home) {
        if (!Files.isDirectory(home.vectors())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(home.vectors())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(file -> !home.vectors().relativize(file).startsWith("schema"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells every check of a file to {@code found}, one at a time, in file order.
     *
     * @throws org.sealcheck.suite.BadContent if the file says something that cannot be meant
     */
    public static void of(Home home, Path file, Consumer<Check> found) {
        VectorChecks checks = new VectorChecks(home, file);
        try (VectorReader reader = VectorReader.open(file)) {
            for (VectorCase next = reader.next(); next != null; next = reader.next()) {
                found.accept(checks.check(reader, next));
            }
        }
    }

    /** The check that a case is. */
    Check check(VectorReader reader, VectorCase vector) {
        VectorHeader header = reader.header();
        List<String> requirements = vector.requirements().isEmpty() ? header.requirements() : vector.requirements();
        if (requirements.isEmpty()) {
            throw reader.error(
                    "/cases/" + reader.index(), "names no requirement, and neither does the file: add 'requirements'");
        }
        List<String> tags = new ArrayList<>(vector.flags());
        tags.add(header.protocol());
        String profile = vector.profile() != null ? vector.profile() : header.profile();
        return new Check(
                idPrefix + vector.id(),
                Kind.VECTOR,
                set(requirements),
                header.title() + ": " + vector.comment(),
                set(tags),
                profile == null ? Set.of() : Set.of(profile),
                roles(header, vector),
                source);
    }

    private Set<String> set(List<String> elements) {
        return sets.computeIfAbsent(elements, Set::copyOf);
    }

    /** {@code signal/kdf/hkdf/} for {@code vectors/signal/kdf/hkdf.json}; the file's name alone for a file elsewhere. */
    private static String idPrefix(Home home, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path named = absolute.startsWith(home.vectors()) ? home.vectors().relativize(absolute) : absolute.getFileName();
        String path = named.toString().replace('\\', '/');
        return path.substring(0, path.length() - (path.endsWith(SUFFIX) ? SUFFIX.length() : 0)) + "/";
    }

    private Set<String> roles(VectorHeader header, VectorCase vector) {
        List<String> operations = new ArrayList<>();
        if (header.operation() != null) {
            operations.add(header.operation());
        }
        given(header, vector).forEach(step -> operations.add(step.operation()));
        vector.steps().forEach(step -> operations.add(step.operation()));
        return rolesOfOperations.computeIfAbsent(
                operations, all -> all.stream().map(Step::role).collect(Collectors.toUnmodifiableSet()));
    }

    /** The steps before a conversation: its own, or the file's. */
    static List<Step> given(VectorHeader header, VectorCase vector) {
        return vector.given().isEmpty() ? header.given() : vector.given();
    }
}
