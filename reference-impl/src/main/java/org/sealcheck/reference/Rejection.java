package org.sealcheck.reference;

import java.util.Objects;

/**
 * The answer "this input is refused": decided before any state changes.
 *
 * <p>A broken call of ours (a key of the wrong size that never came from outside) is an {@link
 * IllegalArgumentException} instead; the two are never mixed.
 */
public final class Rejection extends RuntimeException {
    private final Reason reason;
    private final String requirement;

    /**
     * @param reason why
     * @param requirement the id of the requirement that demands the refusal, for example {@code MSG-002}
     * @param message for people: what was wrong, and where; holds no secret
     */
    public Rejection(Reason reason, String requirement, String message) {
        // A rejection is an ordinary answer to hostile input: no stack trace, which would be work for an attacker's
        // gain.
        super(message, null, false, false);
        this.reason = Objects.requireNonNull(reason);
        this.requirement = Objects.requireNonNull(requirement);
    }

    public Reason reason() {
        return reason;
    }

    public Layer layer() {
        return reason.layer();
    }

    public String requirement() {
        return requirement;
    }
}
