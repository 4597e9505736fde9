package org.sealcheck.adapter.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.RejectedException;

class HandlesTest {
    private final Handles<Integer> handles = new Handles<>("counter");

    @Test
    void aStepThatThrowsLeavesTheOldState() {
        String handle = handles.create(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> handles.step(handle, state -> {
                    throw new IllegalStateException();
                }));
        assertThat(handles.get(handle)).isEqualTo(1);
    }

    @Test
    void noStepIsLostWhenManyRunAtOnce() {
        String handle = handles.create(0);
        IntStream.range(0, 1000).parallel().forEach(i -> handles.step(handle, state -> new Step<>(state + 1, state)));
        assertThat(handles.get(handle)).isEqualTo(1000);
    }

    @Test
    void anUnknownHandleIsRejected() {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> handles.get("counter-7"))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo("unknown-handle"));
    }
}
