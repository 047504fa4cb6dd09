package io.chrono.benchmarks.report;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultsTests {

    private final Candidate chrono = new Candidate("chrono", Role.CHRONO);

    private final Candidate slow = new Candidate("slow", Role.PEER);

    private final Candidate fast = new Candidate("fast", Role.PEER);

    private final Candidate bare = new Candidate("bare", Role.REFERENCE);

    private final Results results = new Results(List.of(this.chrono, this.slow, this.fast, this.bare));

    private void measured(Candidate candidate, double... values) {
        for (double value : values) {
            this.results.add(candidate, new Outcome(Map.of("ns", value), Map.of()));
        }
    }

    @Test
    void theRatioIsTheMedianOverThatOfTheBestPeer() {
        measured(this.chrono, 30, 10, 20);
        measured(this.slow, 1, 100, 200);
        measured(this.fast, 50, 40, 3);
        assertThat(this.results.ratio("ns")).isEqualTo(0.5);
    }

    @Test
    void aReferenceIsNeverTheBestPeer() {
        measured(this.chrono, 10);
        measured(this.slow, 20);
        measured(this.bare, 1);
        assertThat(this.results.best("ns")).isEqualTo(20);
    }

    @Test
    void whatWasNotMeasuredHasNoRatio() {
        measured(this.chrono, 10);
        measured(this.bare, 1);
        assertThat(this.results.ratio("ns")).isNull();
        assertThat(this.results.ratio("bytes")).isNull();
    }

}
