package io.chrono.timeline;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Batch}.
 */
class BatchTests {

    private final Wheel wheel = TestEntries.wheel(0);

    private final Batch batch = new Batch(TestEntries.tickRun(1), 3);

    @Test
    void runsAreClaimedOneAfterTheOther() {
        List<Entry> entries = fill(3);
        assertThat(this.batch.isFull()).isTrue();
        List<Entry> claimed = new ArrayList<>();
        for (int index = this.batch.claim(); index < this.batch.size(); index = this.batch.claim()) {
            claimed.add(this.batch.entry(index));
            assertThat(this.batch.unclaimed()).isEqualTo(3 - claimed.size());
        }
        assertThat(claimed).isEqualTo(entries);
    }

    @Test
    void claimsBeyondTheEndDoNotCount() {
        fill(2);
        for (int i = 0; i < 10; i++) {
            this.batch.claim();
        }
        assertThat(this.batch.claimed()).isEqualTo(2);
        assertThat(this.batch.unclaimed()).isZero();
    }

    @Test
    void onlyOneTakesIt() {
        assertThat(this.batch.take()).isTrue();
        assertThat(this.batch.take()).isFalse();
    }

    @Test
    void batchOnWhichNobodyGetsOnIsGivenFree() {
        fill(3);
        this.batch.take();
        this.batch.claim();
        assertThat(this.batch.isStuck()).as("at the first look").isFalse();
        assertThat(this.batch.take()).isFalse();
        assertThat(this.batch.isStuck()).as("without a claim since then").isTrue();
        assertThat(this.batch.take()).isTrue();
        assertThat(this.batch.take()).isFalse();
    }

    @Test
    void batchOnWhichSomebodyGetsOnIsNotGivenFree() {
        fill(3);
        this.batch.take();
        for (int i = 0; i < 3; i++) {
            this.batch.claim();
            assertThat(this.batch.isStuck()).isFalse();
        }
        assertThat(this.batch.isStuck()).as("when all are claimed").isFalse();
        assertThat(this.batch.take()).isFalse();
    }

    @Test
    void batchThatNobodyHasIsNotStuck() {
        fill(3);
        assertThat(this.batch.isStuck()).isFalse();
        assertThat(this.batch.isStuck()).isFalse();
    }

    private List<Entry> fill(int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Entry entry = TestEntries.entry(this.wheel, null, 1);
            this.batch.add(entry);
            entries.add(entry);
        }
        return entries;
    }

}
