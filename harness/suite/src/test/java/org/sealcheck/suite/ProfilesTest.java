package org.sealcheck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    private static final Profile SMALL = profile("small", false, 2);
    private static final Profile LARGE = profile("large", false, 9);

    @TempDir
    Path folder;

    @Test
    void aRequirementBindsWhoDeclaresOneOfItsProfiles() {
        Profiles all = Profiles.of(List.of(SMALL, LARGE));
        assertThat(all.unbound(List.of("LIM-001")))
                .hasValue("LIM-001 binds only implementations that declare the profile large or small");
        assertThat(all.declaring(List.of("small")).unbound(List.of("LIM-001", "MSG-001")))
                .isEmpty();
        assertThat(all.unbound(List.of("MSG-001"))).isEmpty();
    }

    @Test
    void aDefaultProfileBindsEveryone() {
        Profiles all = Profiles.of(List.of(profile("small", true, 2), LARGE));
        assertThat(all.unbound(List.of("LIM-001"))).isEmpty();
        assertThat(all.active()).containsExactly("small");
    }

    @Test
    void constantsComeFromTheDeclaredProfile() {
        Profiles all = Profiles.of(List.of(SMALL, LARGE));
        assertThat(all.declaring(List.of("large", "never heard of")).constant("jump"))
                .isEqualTo(9);
        assertThatThrownBy(() -> all.constant("jump"))
                .isInstanceOf(NotApplicable.class)
                .hasMessageContaining("large or small");
        assertThatThrownBy(() -> all.declaring(List.of("large", "small")).constant("jump"))
                .isInstanceOf(Untestable.class)
                .hasMessageContaining("large and small");
    }

    @Test
    void aProfileOfTheUserIsActive() throws IOException {
        Path file = write(
                "{\"name\":\"mine\",\"title\":\"t\",\"basis\":\"b\",\"constants\":{\"jump\":7},\"requirements\":[]}");
        assertThat(Profiles.of(List.of(SMALL)).with(file).constant("jump")).isEqualTo(7);
    }

    @Test
    void aBrokenProfileNamesFileAndLine() throws IOException {
        Path file = write(
                "{\"name\":\"typo\",\"title\":\"t\",\"basis\":\"b\",\"constants\":{},\"requirements\":[],\n\"constans\":{}}");
        assertThatThrownBy(() -> Profile.read(file))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("profile.json:2")
                .hasMessageContaining("constans");
    }

    @Test
    void aTakenNameIsRefused() throws IOException {
        Path file = write("{\"name\":\"small\",\"title\":\"t\",\"basis\":\"b\",\"constants\":{},\"requirements\":[]}");
        assertThatThrownBy(() -> Profiles.of(List.of(SMALL)).with(file))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("exists already");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("profile.json"), json);
    }

    private static Profile profile(String name, boolean byDefault, long jump) {
        return new Profile(name, "title", "basis", byDefault, Map.of("jump", jump), Set.of("LIM-001"));
    }
}
