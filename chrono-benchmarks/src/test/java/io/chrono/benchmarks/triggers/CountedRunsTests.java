package io.chrono.benchmarks.triggers;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountedRunsTests {

    @Test
    void aJobThatRunsTwiceCountsOnceAsAJob() {
        CountedRuns runs = new CountedRuns(3);
        runs.ran(0);
        runs.ran(2);
        runs.ran(0);
        assertThat(runs.all()).isEqualTo(3);
        assertThat(runs.distinct()).isEqualTo(2);
    }

}
