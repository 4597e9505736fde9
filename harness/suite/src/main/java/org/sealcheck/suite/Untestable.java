package org.sealcheck.suite;

/** Thrown in a check whose prerequisite failed: what it is about could not be reached. */
public final class Untestable extends RuntimeException {
    /** @param message which prerequisite failed, and how */
    public Untestable(String message) {
        super(message);
    }

    public Untestable(String message, Throwable cause) {
        super(message, cause);
    }
}
