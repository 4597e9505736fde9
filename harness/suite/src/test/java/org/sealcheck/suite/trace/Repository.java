package org.sealcheck.suite.trace;

import java.nio.file.Path;

/** Where the repository under test lies. */
final class Repository {
    static final Path HOME = Path.of(System.getProperty("sealcheck.home"));
    static final Path SPEC = HOME.resolve("spec");

    private Repository() {}
}
