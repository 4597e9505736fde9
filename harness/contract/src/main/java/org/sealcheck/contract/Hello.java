package org.sealcheck.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an implementation says of itself in reply to {@code hello}.
 *
 * @param protocol the version of the adapter protocol it speaks: 1
 * @param implementation who it is
 * @param roles names of the roles it plays
 * @param abilities optional abilities
 * @param errorDetail how much its rejections tell; {@code none} if absent
 * @param profiles names of the profiles it follows where the sources are silent
 * @param limits what the harness must respect; one request in flight and 4 MiB a line if absent
 */
public record Hello(
        int protocol,
        Identity implementation,
        @JsonProperty(defaultValue = "[]") List<String> roles,
        @JsonProperty(defaultValue = "[]") Set<Ability> abilities,
        @JsonProperty(defaultValue = "\"none\"") ErrorDetail errorDetail,
        @JsonProperty(defaultValue = "[]") List<String> profiles,
        @JsonProperty(defaultValue = "{}") Limits limits) {

    public static final int PROTOCOL = 1;

    public Hello {
        roles = roles == null ? List.of() : List.copyOf(roles);
        abilities = abilities == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(abilities));
        errorDetail = errorDetail == null ? ErrorDetail.NONE : errorDetail;
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
        limits = limits == null ? Limits.DEFAULT : limits;
    }

    /**
     * @param name of the implementation, not of the adapter
     * @param version of the implementation
     * @param language it is written in
     * @param homepage where to read about it
     */
    public record Identity(
            String name,
            @Nullable String version,
            @Nullable String language,
            @Nullable String homepage) {}

    /**
     * @param maxInFlight requests it takes before it has answered the first; 1 if absent
     * @param maxLine longest line in bytes it reads; 4 MiB if absent
     */
    public record Limits(
            @JsonProperty(defaultValue = "1") int maxInFlight,
            @JsonProperty(defaultValue = "4194304") int maxLine) {
        public static final Limits DEFAULT = new Limits(1, 4 << 20);

        public Limits {
            maxInFlight = maxInFlight <= 0 ? 1 : maxInFlight;
            maxLine = maxLine <= 0 ? 4 << 20 : maxLine;
        }
    }
}
