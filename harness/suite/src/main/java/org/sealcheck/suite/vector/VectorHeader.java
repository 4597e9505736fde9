package org.sealcheck.suite.vector;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;

/**
 * Everything of a vector file that stands before its cases; {@code vectors/schema/vectors.schema.json} tells what
 * each field means.
 *
 * @param operation the operation of every case; absent in a file of conversations, whose steps name their own
 * @param requirements of every case that names none of its own
 * @param seed where the keys of a derived file come from; absent in a published one
 * @param given steps before every conversation that brings none of its own
 */
public record VectorHeader(
        @JsonProperty("$schema") String schema,
        String protocol,
        String title,
        @Nullable String operation,
        List<String> requirements,
        @Nullable String profile,
        @Nullable String unlessProfile,
        List<Ability> needs,
        Source source,
        @Nullable String seed,
        List<Step> given) {

    public VectorHeader {
        Objects.requireNonNull(protocol, "protocol is missing");
        Objects.requireNonNull(title, "title is missing");
        Objects.requireNonNull(source, "source is missing");
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        needs = needs == null ? List.of() : List.copyOf(needs);
        given = given == null ? List.of() : List.copyOf(given);
    }

    /** Where the expected values come from. */
    public enum Kind {
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("derived")
        DERIVED
    }

    /** @param agreed third-party implementations that were run on this file and agreed */
    public record Source(Kind kind, String reference, List<String> agreed) {
        public Source {
            Objects.requireNonNull(kind, "kind is missing");
            Objects.requireNonNull(reference, "reference is missing");
            agreed = agreed == null ? List.of() : List.copyOf(agreed);
        }
    }
}
