package io.chrono.benchmarks.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTests {

    @Test
    void numbersAreFiguresAndAllElseDescribes() {
        Outcome outcome = Outcome
            .of(List.of("schedule_ns=12.5", "warming up", "version=4.2", "flags=-Xmx3g -ea", "cpu=1.0E-4"));
        assertThat(outcome.figures()).containsEntry("schedule_ns", 12.5).containsEntry("cpu", 0.0001);
        assertThat(outcome.texts()).containsEntry("flags", "-Xmx3g -ea");
    }

    @Test
    void proseIsNoResult() {
        assertThat(Outcome.isResult("Heap at n=5")).isFalse();
        assertThat(Outcome.isResult("heap=5")).isTrue();
    }

}
