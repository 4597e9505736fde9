package org.sealcheck.suite.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Profile;

/** All requirements and profiles: what spec/ says an implementation has to do. */
public final class Specification {
    /** Folders of spec/ that hold no chapters. */
    private static final Set<String> NO_PROTOCOLS = Set.of("contract", "ledger", "profiles");

    private final Map<String, Requirement> requirements;
    private final Map<String, Profile> profiles;

    private Specification(Map<String, Requirement> requirements, Map<String, Profile> profiles) {
        this.requirements = Collections.unmodifiableMap(requirements);
        this.profiles = Collections.unmodifiableMap(profiles);
    }

    /**
     * Reads every chapter {@code <protocol>/*.md} and every {@code profiles/*.json}.
     *
     * @param spec the folder spec/
     * @throws BadContent if a file is not well formed, an id stands twice, or a profile and a chapter
     *     disagree on what the profile holds
     */
    public static Specification read(Path spec) {
        try {
            Map<String, Requirement> requirements = new LinkedHashMap<>();
            for (Path folder : list(spec)) {
                if (Files.isDirectory(folder) && !NO_PROTOCOLS.contains(name(folder))) {
                    readChapters(folder, requirements);
                }
            }
            Map<String, Profile> profiles = new TreeMap<>();
            for (Path file : list(spec.resolve("profiles"))) {
                if (name(file).endsWith(".json")) {
                    Profile profile = readProfile(file);
                    profiles.put(profile.name(), profile);
                }
            }
            Specification specification = new Specification(requirements, profiles);
            specification.checkProfiles(spec);
            return specification;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the chapters' names, and within a chapter in its order. */
    public Collection<Requirement> requirements() {
        return requirements.values();
    }

    public Optional<Requirement> requirement(String id) {
        return Optional.ofNullable(requirements.get(id));
    }

    public Map<String, Profile> profiles() {
        return profiles;
    }

    private static void readChapters(Path folder, Map<String, Requirement> requirements) throws IOException {
        for (Path file : list(folder)) {
            if (!name(file).endsWith(".md")) {
                continue;
            }
            for (Requirement next : new Chapter(file, name(folder) + "/" + name(file)).requirements()) {
                Requirement first = requirements.putIfAbsent(next.id(), next);
                if (first != null) {
                    throw new BadContent(
                            file,
                            next.line(),
                            next.id() + " stands already in " + first.chapter() + ":" + first.line()
                                    + "; give this requirement an id that was never used");
                }
            }
        }
    }

    private static Profile readProfile(Path file) {
        Profile profile = Profile.read(file);
        if (!name(file).equals(profile.name() + ".json")) {
            throw new BadContent(
                    file, "holds the profile '" + profile.name() + "'; name the file " + profile.name() + ".json");
        }
        return profile;
    }

    /** A chapter's {@code Profile:} lines and the profile's own list must say the same. */
    private void checkProfiles(Path spec) {
        for (Requirement requirement : requirements.values()) {
            for (String name : requirement.profiles()) {
                Profile profile = profiles.get(name);
                if (profile == null || !profile.requirements().contains(requirement.id())) {
                    throw new BadContent(
                            spec.resolve(requirement.chapter()),
                            requirement.line(),
                            requirement.id() + " names the profile '" + name + "', but "
                                    + (profile == null ? "there is no profiles/" : "it is not listed in profiles/")
                                    + name + ".json; make them agree");
                }
            }
        }
        for (Profile profile : profiles.values()) {
            for (String id : profile.requirements()) {
                Requirement requirement = requirements.get(id);
                if (requirement == null || !requirement.profiles().contains(profile.name())) {
                    throw new BadContent(
                            spec.resolve("profiles/" + profile.name() + ".json"),
                            "lists " + id + ", but "
                                    + (requirement == null
                                            ? "no chapter has that requirement"
                                            : requirement.chapter() + " does not name the profile below its heading")
                                    + "; make them agree");
                }
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadContent(folder, "no such folder; the specification has one");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** The last part of a path, without the slash that a file system inside a jar adds to folders. */
    private static String name(Path path) {
        return path.getFileName().toString().replace("/", "");
    }
}
