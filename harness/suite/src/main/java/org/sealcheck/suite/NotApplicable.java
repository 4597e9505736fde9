package org.sealcheck.suite;

/** Thrown in a check that finds that it is not about this implementation: an ability or a profile is not declared. */
public final class NotApplicable extends RuntimeException {
    /** @param message what the implementation would have to declare */
    public NotApplicable(String message) {
        super(message, null, false, false);
    }
}
