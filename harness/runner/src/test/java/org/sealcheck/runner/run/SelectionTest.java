package org.sealcheck.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.runner.run.Checks.check;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealcheck.suite.Check;

class SelectionTest {
    private static final Check REPLY = check("signal/reply/bob-answers", "MSG-006");

    @Test
    void idsTagsAndRequirementsSelect() {
        assertThat(selects("signal/reply/bob-answers")).isTrue();
        assertThat(selects("signal/*")).isTrue();
        assertThat(selects("*/bob-answers")).isTrue();
        assertThat(selects("@signal")).isTrue();
        assertThat(selects("MSG-006")).isTrue();
        assertThat(selects("@MSG-006")).isTrue();
        assertThat(selects("other", "MSG-006")).isTrue();
        assertThat(selects()).isTrue();
    }

    @Test
    void nothingElseDoes() {
        assertThat(selects("signal/reply")).isFalse();
        assertThat(selects("signal.reply.bob-answers")).isFalse();
        assertThat(selects("MSG-00")).isFalse();
        assertThat(selects("@two-party")).isFalse();
    }

    @Test
    void whoMatchesNothingIsToldWhatIsNear() {
        Selection selection = new Selection(List.of("MSG-007"));
        assertThat(selection.nothing(List.of(REPLY)))
                .hasMessageContaining("--only MSG-007")
                .hasMessageContaining("\"MSG-006\"");
    }

    private static boolean selects(String... words) {
        return new Selection(List.of(words)).test(REPLY);
    }
}
