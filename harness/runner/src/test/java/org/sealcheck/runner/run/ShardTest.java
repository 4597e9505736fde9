package org.sealcheck.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealcheck.runner.UsageException;

class ShardTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void partsAreDisjointCompleteAndBalanced(int count) {
        List<String> ids = IntStream.range(0, 47).mapToObj(i -> "check/" + i).toList();
        List<String> dealt = new ArrayList<>();
        for (int index = 1; index <= count; index++) {
            Set<String> part = new Shard(index, count).of(ids);
            assertThat(part.size()).isBetween(47 / count, 47 / count + 1);
            dealt.addAll(part);
        }
        assertThat(dealt).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void thePartsDoNotDependOnTheOrder() {
        List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        Set<String> part = new Shard(2, 3).of(ids);
        Collections.reverse(ids);
        assertThat(new Shard(2, 3).of(ids)).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "1", "1/2/3", "a/b", "-1/2", ""})
    void whatIsNoShardIsRefused(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("I/N");
    }
}
