package org.sealcheck.suite.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Home;

class CatalogueTest {
    private static final String HEAD = "@signal @role:signal.session\nFeature: Replies\n\n";

    @TempDir
    Path root;

    @Test
    void tagsOfFeatureRuleAndScenarioMakeACheck() throws IOException {
        feature(HEAD + """
                  @SESS-014
                  Rule: The header stays

                    @role:signal.keys @MSG-006 @slow
                    Scenario: Bob's first reply, late
                      Given something
                """);
        Check check = read().scenarios().get(0).check();
        assertThat(check.id()).isEqualTo("signal/replies/bobs-first-reply-late");
        assertThat(check.requirements()).containsExactlyInAnyOrder("SESS-014", "MSG-006");
        assertThat(check.roles()).containsExactlyInAnyOrder("signal.session", "signal.keys");
        assertThat(check.tags()).containsExactlyInAnyOrder("signal", "slow");
        assertThat(check.source()).isEqualTo("features/signal/replies.feature:8");
    }

    @Test
    void anUnknownRequirementNamesFileLineAndTheNearestOne() throws IOException {
        feature(HEAD + "  @SESS-041\n  Scenario: One\n    Given something\n");
        refuses("features/signal/replies.feature:4", "unknown requirement id \"SESS-041\"", "\"SESS-014\"");
    }

    @Test
    void anUnknownRoleNamesFileLineAndTheNearestOne() throws IOException {
        feature("@signal @role:signal.sesion\nFeature: x\n\n  @SESS-014\n  Scenario: One\n    Given something\n");
        refuses("replies.feature:1", "unknown role \"signal.sesion\"", "\"signal.session\"");
    }

    @Test
    void aScenarioWithoutARequirementIsRefused() throws IOException {
        feature(HEAD + "  Scenario: One\n    Given something\n");
        refuses("replies.feature:4", "no requirement");
    }

    @Test
    void twoScenariosWithOneIdAreRefused() throws IOException {
        feature(HEAD + "  @SESS-014\n  Scenario: One!\n    Given x\n\n  @SESS-014\n  Scenario: One?\n    Given x\n");
        refuses("replies.feature:9", "signal/replies/one belongs to line 5");
    }

    @Test
    void brokenGherkinNamesItsPlace() throws IOException {
        feature("Feature: x\n\n  Scenario: One\n    Given x\n    Gibberish\n");
        refuses("replies.feature", "5:5");
    }

    @Test
    void pairingsAreChecksOfTheirOwn() throws IOException {
        feature("@signal @two-party @role:signal.session\nFeature: x\n\n  @SESS-014\n  Scenario: One\n    Given x\n");
        List<String> alone = new ArrayList<>();
        read().forEach(false, check -> alone.add(check.id()));
        List<String> paired = new ArrayList<>();
        read().forEach(true, check -> paired.add(check.id()));
        assertThat(alone).containsExactly("signal/replies/one");
        assertThat(paired).containsExactly("signal/replies/one", "signal/replies/one@alice", "signal/replies/one@bob");
    }

    private void refuses(String... parts) {
        assertThatThrownBy(this::read).isInstanceOf(BadContent.class).hasMessageContainingAll(parts);
    }

    private Catalogue read() {
        return Catalogue.read(
                new Home(root), new Vocabulary(List.of("SESS-014", "MSG-006")), "org.sealcheck.suite.catalogue.none");
    }

    private void feature(String text) throws IOException {
        Files.createDirectories(root.resolve("features/signal"));
        Files.writeString(root.resolve("features/signal/replies.feature"), text);
    }
}
