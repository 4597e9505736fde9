package org.sealcheck.runner;

/** The user asked for something that cannot be: says what, and what would do. Ends with exit code 2. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
