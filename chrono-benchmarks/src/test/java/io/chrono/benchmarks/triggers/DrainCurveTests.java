package io.chrono.benchmarks.triggers;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chrono.benchmarks.triggers.DrainCurve.Sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DrainCurveTests {

    private static final long SECOND = 1_000_000_000;

    @Test
    void theSlowBeginningAndTheEndDoNotCount() {
        DrainCurve curve = new DrainCurve(List.of(new Sample(0, 0), new Sample(5 * SECOND, 300),
                new Sample(6 * SECOND, 900), new Sample(9 * SECOND, 1000)));
        assertThat(curve.steadyPerSecond(1000)).isCloseTo(600, within(0.1));
    }

    @Test
    void betweenTwoSamplesTheJobsRunEvenly() {
        DrainCurve curve = new DrainCurve(List.of(new Sample(0, 0), new Sample(10 * SECOND, 1000)));
        assertThat(curve.steadyPerSecond(1000)).isCloseTo(100, within(0.1));
    }

    @Test
    void aSingleSampleTellsNothing() {
        assertThat(new DrainCurve(List.of(new Sample(0, 1000))).steadyPerSecond(1000)).isZero();
    }

}
