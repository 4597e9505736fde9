package org.sealcheck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EntropyTest {
    @Test
    void aTapeIsReadInOrderAndNeverTwice() {
        Entropy tape = Entropy.of(new byte[] {1, 2, 3});
        assertThat(tape.bytes(2)).containsExactly(1, 2);
        assertThat(tape.bytes(1)).containsExactly(3);
        assertThatIllegalArgumentException().isThrownBy(() -> tape.bytes(1)).withMessageContaining("too short");
    }

    @Test
    void theSystemGivesOtherBytesEachTime() {
        assertThat(Entropy.system().bytes(16)).isNotEqualTo(Entropy.system().bytes(16));
    }
}
