package org.sealcheck.suite.trace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Set;

/**
 * Declared constants and rules where the sources are silent: one file of spec/profiles/.
 *
 * @param name what an implementation declares in its hello
 * @param title in a few words
 * @param basis which real implementations behave so, or that it is a proposal
 * @param byDefault whether it binds every implementation, declared or not, because the sources themselves point at it
 * @param constants numbers that checks read by name
 * @param requirements ids of the requirements that bind only implementations of this profile
 */
public record Profile(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String basis,
        @JsonProperty("default") boolean byDefault,
        @JsonProperty(required = true) Map<String, Integer> constants,
        @JsonProperty(required = true) Set<String> requirements) {

    public Profile {
        constants = Map.copyOf(constants);
        requirements = Set.copyOf(requirements);
    }
}
