package org.sealcheck.suite.trace;

import java.nio.file.Path;

/** A file of the specification that cannot be read as one; the message says which, where, and what to do. */
public final class SpecificationException extends RuntimeException {
    SpecificationException(Path file, String problem) {
        super(file + ": " + problem);
    }

    SpecificationException(Path file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    SpecificationException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
