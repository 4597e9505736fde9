package org.sealcheck.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an implementation says of itself in reply to {@code hello}. */
public record Hello(
        @Doc("the version of the adapter protocol it speaks: 1")
        int protocol,

        @Doc("who it is") Identity implementation,

        @Doc("names of the roles it plays") @JsonProperty(defaultValue = "[]")
        List<String> roles,

        @Doc("what it can do beyond its roles") @JsonProperty(defaultValue = "[]")
        Set<Ability> abilities,

        @Doc("how much its rejections tell") @JsonProperty(defaultValue = "\"none\"")
        ErrorDetail errorDetail,

        @Doc("names of the profiles it follows where the sources are silent") @JsonProperty(defaultValue = "[]")
        List<String> profiles,

        @Doc("what the harness must respect") @JsonProperty(defaultValue = "{}")
        Limits limits) {

    public static final int PROTOCOL = 1;

    public Hello {
        roles = roles == null ? List.of() : List.copyOf(roles);
        abilities = abilities == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(abilities));
        errorDetail = errorDetail == null ? ErrorDetail.NONE : errorDetail;
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
        limits = limits == null ? Limits.DEFAULT : limits;
    }

    /** Who the implementation is. */
    public record Identity(
            @Doc("of the implementation, not of the adapter")
            String name,

            @Doc("of the implementation") @Nullable String version,
            @Doc("it is written in") @Nullable String language,
            @Doc("where to read about it") @Nullable String homepage) {}

    /** What the harness must respect. */
    public record Limits(
            @Doc("requests it takes before it has answered the first") @JsonProperty(defaultValue = "1")
            int maxInFlight,

            @Doc("longest line it reads, in bytes") @JsonProperty(defaultValue = "4194304")
            int maxLine) {
        public static final Limits DEFAULT = new Limits(1, 4 << 20);

        public Limits {
            maxInFlight = maxInFlight <= 0 ? 1 : maxInFlight;
            maxLine = maxLine <= 0 ? 4 << 20 : maxLine;
        }
    }
}
