package org.sealcheck.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Declared constants and rules where the sources are silent: one file of spec/profiles/, or one that a user brings.
 *
 * @param name what an implementation declares
 * @param title what it fixes, in words
 * @param basis where its values come from
 * @param constants by name, for example {@code maxForwardJump}
 * @param requirements ids of the requirements that bind only implementations that declare this profile
 */
public record Profile(
        String name, String title, String basis, Map<String, JsonNode> constants, List<String> requirements) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public Profile {
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        title = title == null ? "" : title;
        basis = basis == null ? "" : basis;
    }

    /** @throws BadContent if it is not a profile */
    public static Profile read(Path file) {
        try {
            Profile profile = JSON.readValue(Files.readString(file), Profile.class);
            if (profile.name() == null || profile.name().isBlank()) {
                throw new BadContent(file.toString(), "a profile needs a \"name\"");
            }
            return profile;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadContent(file + ":" + line, "not a profile: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BadContent(file.toString(), "cannot be read: " + e, e);
        }
    }
}
