package org.sealcheck.suite;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a {@link Verdict#FAILED} answer was wrong. */
public enum FailureLayer {
    /** It answered with another value than it had to. */
    WRONG_VALUE,
    /** It accepted what it had to refuse. */
    WRONGLY_ACCEPTED,
    /** It refused what it had to accept. */
    WRONGLY_REJECTED,
    /** It refused rightly, and named another layer or reason than the rule it had to apply. */
    WRONG_REASON;

    /** As reports spell it, for example {@code wrongly accepted}. */
    @JsonValue
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
