package org.sealcheck.runner.implementation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.contract.rpc.Endpoint;
import org.sealcheck.contract.rpc.RemoteImplementation;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Home;

/**
 * The adapter of a third-party implementation: a folder of harness/adapters/ with an {@code adapter.json}.
 *
 * @param folder where it lies
 * @param description what its adapter.json says
 */
public record AdapterFolder(Path folder, Description description) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * @param name what {@code --impl} calls it; the folder's name
     * @param title of the implementation, with its version
     * @param language it is written in
     * @param command program and arguments, run in the folder
     * @param needs programs that must be on the path
     * @param build command, typed at the root of the repository, that makes the adapter runnable; null if nothing has to be built
     * @param files what must be there, relative to the folder
     * @param knownFailures file with the failures that are known, relative to the folder
     * @param license of the implementation
     */
    public record Description(
            String name,
            String title,
            String language,
            List<String> command,
            List<String> needs,
            @Nullable String build,
            List<String> files,
            @Nullable String knownFailures,
            String license) {

        public Description {
            command = command == null ? List.of() : List.copyOf(command);
            needs = needs == null ? List.of() : List.copyOf(needs);
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /** All adapters of a home, by name. The folders of adapters that run in this process have no adapter.json. */
    public static List<AdapterFolder> all(Home home) {
        Path adapters = home.root().resolve("harness/adapters");
        if (!Files.isDirectory(adapters)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(adapters)) {
            return folders.filter(each -> Files.isRegularFile(each.resolve("adapter.json")))
                    .sorted()
                    .map(AdapterFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AdapterFolder read(Path folder) {
        Path file = folder.resolve("adapter.json");
        try {
            Description description = JSON.readValue(Files.readString(file), Description.class);
            if (!folder.getFileName().toString().equals(description.name())) {
                throw new BadContent(file, "its name is \"" + description.name() + "\"; call it as its folder");
            }
            if (description.command().isEmpty()) {
                throw new BadContent(file, "has no \"command\": a list of a program and its arguments");
            }
            return new AdapterFolder(folder, description);
        } catch (JsonProcessingException e) {
            throw new BadContent(file, e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return description.name();
    }

    /** Why it cannot run on this machine, and what to do about it; empty if it can. */
    public Optional<String> missing() {
        for (String program : description.needs()) {
            if (!onPath(program)) {
                return Optional.of(program + " is not installed");
            }
        }
        for (String file : description.files()) {
            if (!Files.exists(folder.resolve(file))) {
                String advice = description.build() == null
                        ? ""
                        : "; at the root of the repository, run: " + description.build();
                return Optional.of(file + " is missing" + advice);
            }
        }
        return Optional.empty();
    }

    /** The implementation behind it, each instance a process of its own. */
    public Source source(Bounds bounds) {
        Path list = description.knownFailures() == null ? null : folder.resolve(description.knownFailures());
        return new Source(
                name(),
                "--impl " + name(),
                () -> RemoteImplementation.start(Endpoint.command(description.command(), folder), bounds),
                list);
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each).resolve(program)));
    }
}
