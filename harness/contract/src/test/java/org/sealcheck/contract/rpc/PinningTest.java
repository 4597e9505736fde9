package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.contract.rpc.ScriptedAdapter.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.ImplementationFailure.Crashed;
import org.sealcheck.contract.ImplementationFailure.Hung;
import org.sealcheck.contract.ImplementationFailure.ProtocolError;
import org.sealcheck.contract.ImplementationFailure.Unimplemented;
import org.sealcheck.contract.Invocation;

/** With many calls in flight, only the one that did it is blamed. */
class PinningTest {
    private static final Bounds BOUNDS =
            new Bounds(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(60), 8 << 20, 10, 64 << 10);

    /** Makes all calls at once and gives the exception of each, or null for an answer. */
    private static List<Throwable> outcomes(String... orders) {
        try (RemoteImplementation adapter = RemoteImplementation.start(ScriptedAdapter.endpoint("", 8), BOUNDS)) {
            List<CompletableFuture<JsonNode>> calls = Stream.of(orders)
                    .map(order -> adapter.invoke("signal.kdf.hkdf", Codec.toJson(order(order))))
                    .toList();
            return calls.stream()
                    .map(call -> call.handle((answer, failure) -> {
                                if (answer != null) {
                                    assertThat(answer.toString()).isEqualTo("{\"okm\":\"aa\"}");
                                }
                                return failure == null ? null : failure.getCause();
                            })
                            .join())
                    .collect(Collectors.toList());
        }
    }

    @Test
    void aCrashAmongManyIsPinnedOnItsCall() {
        List<Throwable> outcomes = outcomes("", "", "crash", "", "", "crash", "", "", "", "");
        assertThat(outcomes.get(2)).isExactlyInstanceOf(Crashed.class);
        assertThat(outcomes.get(5)).isExactlyInstanceOf(Crashed.class);
        assertThat(outcomes).filteredOn(outcome -> outcome != null).hasSize(2);
    }

    @Test
    void aCrashAmongManySentTogetherIsPinnedOnItsCall() {
        List<Invocation> calls = Stream.of("", "", "", "crash", "", "", "", "", "", "", "")
                .map(order -> new Invocation("signal.kdf.hkdf", Codec.toJson(order(order)), null))
                .collect(Collectors.toList());
        calls.add(1, new Invocation("signal.kdf.unheardOf", Codec.MAPPER.createObjectNode(), null));
        try (RemoteImplementation adapter = RemoteImplementation.start(ScriptedAdapter.endpoint("", 8), BOUNDS)) {
            List<CompletableFuture<JsonNode>> answers = adapter.invokeAll(calls);
            assertThat(answers).hasSize(12);
            assertThat(answers.get(1))
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .havingCause()
                    .isExactlyInstanceOf(Unimplemented.class);
            assertThat(answers.get(4))
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .havingCause()
                    .isExactlyInstanceOf(Crashed.class);
            for (int other : new int[] {0, 2, 3, 5, 6, 7, 8, 9, 10, 11}) {
                assertThat(answers.get(other)).succeedsWithin(Duration.ofSeconds(60));
            }
        }
    }

    @Test
    void aPrintAmongManyIsPinnedOnItsCall() {
        List<Throwable> outcomes = outcomes("", "print", "", "");
        assertThat(outcomes.get(1)).isExactlyInstanceOf(ProtocolError.class);
        assertThat(outcomes).filteredOn(outcome -> outcome != null).hasSize(1);
    }

    @Test
    void aHangAmongManyIsPinnedOnItsCall() {
        List<Throwable> outcomes = outcomes("", "hang", "", "");
        assertThat(outcomes.get(1)).isExactlyInstanceOf(Hung.class);
        assertThat(outcomes).filteredOn(outcome -> outcome != null).hasSize(1);
    }

    @Test
    void answersMayComeInAnyOrder() {
        assertThat(outcomes("answer the next one first", "", "")).containsOnlyNulls();
    }
}
