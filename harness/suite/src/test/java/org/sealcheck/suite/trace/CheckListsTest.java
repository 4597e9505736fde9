package org.sealcheck.suite.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Kind;

class CheckListsTest {
    private static final String CHAPTER = """
            # A chapter

            ### ABC-001 · MUST · first
            Source: x.

            ```text
            ### not a heading
            ```

            ## Part two

            Some words.

            ### ABC-002 · MUST · second
            Source: x.
            """;
    private static final String WITH_LISTS = """
            # A chapter

            ### ABC-001 · MUST · first
            Source: x.

            ```text
            ### not a heading
            ```

            <!-- checks -->
            <details><summary>2 scenarios, 1 property, 2 vectors, broken by 2 faults</summary>

            - [signal/reply.feature](../../features/signal/reply.feature): Bob \\[late\\] reads · Bob writes
            - [property/Order.java](../../harness/suite/src/main/java/org/sealcheck/suite/property/Order.java): any order
            - [kdf/hkdf.json](../../vectors/signal/kdf/hkdf.json): 2 vectors
            - faults: `skip-it`, `swap-it`

            </details>
            <!-- /checks -->

            ## Part two

            Some words.

            ### ABC-002 · MUST · second
            Source: x.

            <!-- checks -->
            No check yet.
            <!-- /checks -->
            """;

    @Test
    void lists_stand_below_their_requirement_and_before_the_next_heading() {
        CheckIndex checks = new CheckIndex();
        checks.accept(check("signal/kdf/hkdf/a", Kind.VECTOR, "a", "vectors/signal/kdf/hkdf.json:12"));
        checks.accept(check("signal/kdf/hkdf/b", Kind.VECTOR, "b", "vectors/signal/kdf/hkdf.json:20"));
        checks.accept(check("signal/any", Kind.PROPERTY, "any order", "org.sealcheck.suite.property.Order.any_order"));
        checks.accept(check("signal/reply/x", Kind.SCENARIO, "Bob [late] reads", "features/signal/reply.feature:7"));
        checks.accept(check("signal/reply/y", Kind.SCENARIO, "Bob writes", "features/signal/reply.feature:9"));
        CheckLists lists = new CheckLists(checks, Map.of("ABC-001", new TreeSet<>(List.of("swap-it", "skip-it"))));

        assertThat(lists.refresh(CHAPTER)).isEqualTo(WITH_LISTS);
        assertThat(lists.refresh(WITH_LISTS)).isEqualTo(WITH_LISTS);
        assertThat(lists.refresh(WITH_LISTS.replace("2 vectors", "9 vectors"))).isEqualTo(WITH_LISTS);
    }

    private static Check check(String id, Kind kind, String title, String source) {
        return new Check(id, kind, Set.of("ABC-001"), title, Set.of(), Set.of(), Set.of("signal.kdf"), source);
    }
}
