package org.sealcheck.suite.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sealcheck.suite.BadContent;

class CheckRegisterTest {
    private static final String TEXT = "signal/a\nsignal/b\tretired: b was wrong\n";

    @Test
    void live_ids_are_registered_and_retired_ones_are_not_used() {
        CheckRegister register = CheckRegister.parse(TEXT);

        assertThat(register.problems(ids("signal/a"))).isEmpty();
        assertThat(register.problems(ids("signal/a", "signal/c")))
                .singleElement()
                .asString()
                .startsWith("signal/c is not registered");
        assertThat(register.problems(ids("signal/a", "signal/b")))
                .containsExactly("signal/b was used before and is retired (b was wrong); give this check another id");
        assertThat(register.problems(ids()))
                .singleElement()
                .asString()
                .startsWith("signal/a is registered in spec/checks.txt but no check has it");
    }

    @Test
    void new_ids_are_added_in_order_and_nothing_is_forgotten() {
        assertThat(CheckRegister.parse(TEXT).with(ids("signal/aa", "signal/c")))
                .isEqualTo("signal/a\nsignal/aa\nsignal/b\tretired: b was wrong\nsignal/c\n");
    }

    @Test
    void a_line_is_an_id_or_a_retired_one_with_its_reason() {
        assertThatThrownBy(() -> CheckRegister.parse("signal/a\nsignal/b\tretired: \n"))
                .isInstanceOf(BadContent.class)
                .hasMessageStartingWith("checks.txt:2:");
        assertThatThrownBy(() -> CheckRegister.parse("signal/a\nsignal/a\n"))
                .isInstanceOf(BadContent.class)
                .hasMessageContaining("stands twice");
    }

    private static TreeSet<String> ids(String... ids) {
        return new TreeSet<>(List.of(ids));
    }
}
