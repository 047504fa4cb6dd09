package io.chrono.benchmarks.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SummaryTests {

    @Test
    void theMedianOfAnOddNumberOfValuesIsTheMiddleOne() {
        assertThat(Summary.of(List.of(9.0, 1.0, 5.0))).isEqualTo(new Summary(5, 1, 9, 3));
    }

    @Test
    void theMedianOfAnEvenNumberOfValuesLiesBetweenTheMiddleOnes() {
        assertThat(Summary.of(List.of(8.0, 1.0, 2.0, 4.0))).isEqualTo(new Summary(3, 1, 8, 4));
    }

    @Test
    void thereIsNoSummaryOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(List.of()));
    }

}
