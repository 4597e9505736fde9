package org.sealcheck.suite;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Declared constants and rules where the sources are silent: one file of spec/profiles/, or one that a user brings.
 *
 * @param name what an implementation declares in its hello
 * @param title in a few words
 * @param basis which real implementations behave so, or that it is a proposal
 * @param byDefault whether it binds every implementation, declared or not, because the sources themselves point at it
 * @param constants numbers that checks read by name, for example {@code maxForwardJump}
 * @param requirements ids of the requirements that bind only implementations of this profile
 */
public record Profile(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String basis,
        @JsonProperty("default") boolean byDefault,
        @JsonProperty(required = true) Map<String, Long> constants,
        @JsonProperty(required = true) Set<String> requirements) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public Profile {
        constants = Map.copyOf(constants);
        requirements = Set.copyOf(requirements);
    }

    /** @throws BadContent if it is not a profile; spec/profiles/schema says what one has */
    public static Profile read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Profile.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadContent(file + ":" + line, "not a profile: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw BadContent.unreadable(file, e);
        }
    }
}
