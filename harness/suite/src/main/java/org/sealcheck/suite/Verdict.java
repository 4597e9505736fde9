package org.sealcheck.suite;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a check found. */
public enum Verdict {
    PASSED,
    /** It answered, and the answer is wrong: {@link FailureLayer} says how. */
    FAILED,
    /** The implementation does not declare the role, the ability or the profile that the check is about. */
    NOT_APPLICABLE,
    /** It declares the role and does not answer the operation. */
    UNIMPLEMENTED,
    /** It ended during the check. */
    CRASHED,
    /** It did not answer in time. */
    HUNG,
    /** It wrote something that is not the adapter protocol. */
    PROTOCOL_ERROR,
    /** A prerequisite failed, so the check could not be made. */
    UNTESTABLE,
    /** It failed as the known-failures file says, with a reason and a link. */
    KNOWN_FAILURE;

    /** As reports spell it, for example {@code protocol error}. */
    @JsonValue
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** True for every verdict that shows a deviation: all but passed, not applicable and known failure. */
    public boolean isFailure() {
        return switch (this) {
            case PASSED, NOT_APPLICABLE, KNOWN_FAILURE -> false;
            case FAILED, UNIMPLEMENTED, CRASHED, HUNG, PROTOCOL_ERROR, UNTESTABLE -> true;
        };
    }
}
