package org.sealcheck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void theMiddleOfAnOddNumberOfValuesIsTheMedian() {
        assertThat(Spread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 9));
    }

    @Test
    void theMeanOfTheTwoInTheMiddleIsTheMedianOfAnEvenNumber() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 100.0))).isEqualTo(new Spread(1, 3.5, 100));
    }

    @Test
    void oneValueIsAllThree() {
        assertThat(Spread.of(List.of(5.0))).isEqualTo(new Spread(5, 5, 5));
    }

    @Test
    void onlyDigitsThatMeanSomethingAreShown() {
        assertThat(new Spread(0.3749, 12.345, 1234.4)).hasToString("12.3 (0.37–1234)");
        assertThat(new Spread(1, 9.999, 10)).hasToString("10.00 (1.00–10.0)");
    }
}
