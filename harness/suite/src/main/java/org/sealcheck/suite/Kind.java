package org.sealcheck.suite;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The three kinds of checks. */
public enum Kind {
    /** One case of a vector file: known input, known answer. */
    VECTOR,
    /** One Gherkin scenario. */
    SCENARIO,
    /** One property, tried on many generated inputs. */
    PROPERTY;

    /** As reports spell it: {@code vector}, {@code scenario}, {@code property}. */
    @JsonValue
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
