package org.sealcheck.suite;

import java.nio.file.Path;

/**
 * Where the suite's own files lie.
 *
 * @param root the folder that paths in messages and in {@link Check#source} are relative to
 */
public record Home(Path root) {
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** Gherkin features, a folder per protocol. */
    public Path features() {
        return root.resolve("features");
    }

    /** JSON vectors, a folder per protocol. */
    public Path vectors() {
        return root.resolve("vectors");
    }

    /** The specification: chapters, ledger, profiles, contract. */
    public Path spec() {
        return root.resolve("spec");
    }

    /** A path as messages name it: below the root if it lies there. */
    public String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }
}
