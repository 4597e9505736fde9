package org.sealcheck.suite.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Level;

class SpecificationTest {
    private static final String PLAIN = """
            # A chapter

            ### ABC-001 · MUST · the first `rule`
            Source: Messenger E2EE Overview (2023), Scope, paragraph 1.

            The rule in words.
            """;
    private static final String PROFILED = """
            ### ABC-002 · SHOULD · the second rule
            Source: library signal-protocol-java 2.8.1,
            key decoding.

            Profile: here, there
            """;

    @TempDir
    Path spec;

    @BeforeEach
    void writeProfiles() throws IOException {
        Files.createDirectories(spec.resolve("signal"));
        Files.createDirectories(spec.resolve("profiles"));
    }

    @Test
    void reads_heading_source_profiles_line_and_anchor() throws IOException {
        chapter("first.md", PLAIN);
        chapter("second.md", PROFILED);
        profile("here", false, "ABC-002");
        profile("there", false, "ABC-002");

        assertThat(Specification.read(spec).requirements())
                .extracting(
                        Requirement::id,
                        Requirement::level,
                        Requirement::title,
                        Requirement::source,
                        Requirement::basis,
                        Requirement::chapter,
                        Requirement::line,
                        Requirement::anchor)
                .containsExactly(
                        tuple(
                                "ABC-001",
                                Level.MUST,
                                "the first rule",
                                "Messenger E2EE Overview (2023), Scope, paragraph 1.",
                                Basis.DOCUMENT,
                                "signal/first.md",
                                3,
                                "abc-001--must--the-first-rule"),
                        tuple(
                                "ABC-002",
                                Level.SHOULD,
                                "the second rule",
                                "library signal-protocol-java 2.8.1, key decoding.",
                                Basis.LIBRARY,
                                "signal/second.md",
                                1,
                                "abc-002--should--the-second-rule"));
        assertThat(Specification.read(spec).requirement("ABC-002").orElseThrow().profiles())
                .containsExactlyInAnyOrder("here", "there");
    }

    @Test
    void an_id_stands_once() throws IOException {
        chapter("first.md", PLAIN);
        chapter("second.md", PLAIN);

        refuses("second.md:3", "ABC-001 stands already in signal/first.md:3");
    }

    @Test
    void a_third_level_heading_is_a_requirement() throws IOException {
        chapter("first.md", "# A chapter\n\n### ABC-001 - MUST - with hyphens\nSource: x\n");

        refuses("first.md:3", "is no requirement; write '### SESS-014 · MUST · title'");
    }

    @Test
    void a_level_is_one_of_three() throws IOException {
        chapter("first.md", PLAIN.replace("MUST", "OUGHT"));

        refuses("first.md:3", "'OUGHT' is no level");
    }

    @Test
    void a_requirement_has_a_source() throws IOException {
        chapter("first.md", PLAIN.replace("Source:", "Origin:"));

        refuses("first.md:3", "ABC-001 has no source");
    }

    @Test
    void chapters_and_profiles_agree() throws IOException {
        chapter("second.md", PROFILED);
        refuses("second.md:1", "there is no profiles/");

        profile("here", false, "ABC-002");
        profile("there", false);
        refuses("second.md:1", "not listed in profiles/there.json");

        profile("there", false, "ABC-002", "ABC-009");
        refuses("there.json", "lists ABC-009, but no chapter has that requirement");

        chapter("first.md", PLAIN);
        profile("there", false, "ABC-002", "ABC-001");
        refuses("there.json", "lists ABC-001, but signal/first.md does not name the profile");
    }

    @Test
    void a_profile_says_its_file_name_and_nothing_unknown() throws IOException {
        chapter("first.md", PLAIN);
        profile("here", false);
        Files.move(spec.resolve("profiles/here.json"), spec.resolve("profiles/here-too.json"));
        refuses("here-too.json", "name the file here.json");

        Files.writeString(spec.resolve("profiles/here-too.json"), "{\"name\": \"here-too\"}");
        refuses("here-too.json", "title");
    }

    private void chapter(String name, String text) throws IOException {
        Files.writeString(spec.resolve("signal").resolve(name), text);
    }

    private void profile(String name, boolean byDefault, String... requirements) throws IOException {
        Files.writeString(spec.resolve("profiles/" + name + ".json"), """
                {"name": "%s", "title": "t", "basis": "b", "default": %s, "constants": {}, "requirements": [%s]}
                """.formatted(
                name, byDefault, requirements.length == 0 ? "" : "\"" + String.join("\", \"", requirements) + "\""));
    }

    private void refuses(String where, String what) {
        assertThatThrownBy(() -> Specification.read(spec))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }
}
