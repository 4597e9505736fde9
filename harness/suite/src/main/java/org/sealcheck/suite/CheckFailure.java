package org.sealcheck.suite;

import org.jspecify.annotations.Nullable;

/** A check found a wrong answer, and knows in which way it is wrong. A plain assertion error means a wrong value. */
public final class CheckFailure extends AssertionError {
    private final FailureLayer layer;
    private final @Nullable String reason;

    /**
     * @param message what was expected and what came, for the person who has to repair it
     */
    public CheckFailure(FailureLayer layer, String message) {
        this(layer, null, message);
    }

    /**
     * @param reason the rejection's reason, for example {@code bad-mac}, where one was given
     * @param message what was expected and what came
     */
    public CheckFailure(FailureLayer layer, @Nullable String reason, String message) {
        super(message);
        this.layer = layer;
        this.reason = reason;
    }

    public FailureLayer layer() {
        return layer;
    }

    public @Nullable String reason() {
        return reason;
    }
}
