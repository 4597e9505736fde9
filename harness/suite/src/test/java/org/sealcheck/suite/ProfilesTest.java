package org.sealcheck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeProfiles() throws IOException {
        write(
                "small",
                "{\"name\":\"small\",\"title\":\"t\",\"constants\":{\"jump\":2},\"requirements\":[\"LIM-001\"]}");
        write(
                "large",
                "{\"name\":\"large\",\"title\":\"t\",\"constants\":{\"jump\":9},\"requirements\":[\"LIM-001\"]}");
    }

    @Test
    void aRequirementBindsWhoDeclaresOneOfItsProfiles() {
        Profiles all = Profiles.load(folder);
        assertThat(all.unbound(List.of("LIM-001")))
                .hasValue("LIM-001 binds only implementations that declare the profile large or small");
        assertThat(all.declaring(List.of("small")).unbound(List.of("LIM-001", "MSG-001")))
                .isEmpty();
        assertThat(all.unbound(List.of("MSG-001"))).isEmpty();
    }

    @Test
    void constantsComeFromTheDeclaredProfile() {
        Profiles all = Profiles.load(folder);
        assertThat(all.declaring(List.of("large", "never heard of"))
                        .constant("jump")
                        .intValue())
                .isEqualTo(9);
        assertThatThrownBy(() -> all.constant("jump"))
                .isInstanceOf(NotApplicable.class)
                .hasMessageContaining("it stands in large, small");
    }

    @Test
    void contradictingProfilesAreRefused() {
        assertThatThrownBy(() -> Profiles.load(folder).declaring(List.of("small", "large")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("large and small")
                .hasMessageContaining("jump");
    }

    @Test
    void aBrokenProfileNamesFileAndLine() throws IOException {
        write("typo", "{\"name\":\"typo\",\n\"constans\":{}}");
        assertThatThrownBy(() -> Profiles.load(folder))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("typo.json:2")
                .hasMessageContaining("constans");
    }

    @Test
    void aTakenNameIsRefused() throws IOException {
        write("twin", "{\"name\":\"small\"}");
        assertThatThrownBy(() -> Profiles.load(folder))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("exists already");
    }

    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), json);
    }
}
