package org.sealcheck.reference.mtproto.dh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Rejections.assertRejected;
import static org.sealcheck.reference.mtproto.dh.TestNumbers.PRIME;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of primes, by counting how often they are tested. */
class SafePrimesTest {
    private final List<BigInteger> tested = new ArrayList<>();

    @Test
    void aPrimeIsTestedOnce() {
        SafePrimes memory = counting(true);
        for (int i = 0; i < 1000; i++) {
            for (int generator : new int[] {3, 4, 7}) {
                assertThat(DhParameters.check(PRIME, generator, memory).generator())
                        .isEqualTo(generator);
            }
        }
        assertThat(tested).containsExactly(PRIME);
    }

    @Test
    void aBadOneIsTestedOnceAndRefusedEachTime() {
        SafePrimes memory = counting(false);
        for (int i = 0; i < 10; i++) {
            assertRejected(DhReason.BAD_PRIME, () -> DhParameters.check(PRIME, 3, memory));
        }
        assertThat(tested).containsExactly(PRIME);
    }

    @Test
    void theMemoryIsBounded() {
        SafePrimes memory = counting(true);
        for (int i = 0; i < 1000; i++) {
            memory.contain(PRIME.add(BigInteger.valueOf(i)));
            memory.contain(PRIME);
        }
        assertThat(tested).hasSize(1000).doesNotHaveDuplicates();
        memory.contain(PRIME.add(BigInteger.ONE));
        assertThat(tested).hasSize(1001);
    }

    private SafePrimes counting(boolean answer) {
        return new SafePrimes(number -> {
            tested.add(number);
            return answer;
        });
    }
}
