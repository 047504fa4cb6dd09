package io.chrono.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LeavingEntries}.
 */
class LeavingEntriesTests {

    private final Wheel wheel = TestEntries.wheel(0);

    private final LeavingEntries leaving = new LeavingEntries();

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void randomProgramGivesBackWhatWasAdded(long seed) {
        Random random = new Random(seed);
        Deque<Entry> model = new ArrayDeque<>();
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(100) < ((i / 5000 % 2 == 0) ? 80 : 20)) {
                Entry entry = TestEntries.entry(this.wheel, null, 1);
                this.leaving.add(entry);
                model.push(entry);
            }
            else {
                assertThat(this.leaving.poll()).isSameAs(model.poll());
            }
            assertThat(this.leaving.size()).isEqualTo(model.size());
        }
        while (!model.isEmpty()) {
            assertThat(this.leaving.poll()).isSameAs(model.poll());
        }
        assertThat(this.leaving.poll()).isNull();
    }

    @Test
    void fewEntriesNeedLittleRoom() {
        this.leaving.add(TestEntries.entry(this.wheel, null, 1));
        assertThat(this.leaving).extracting("last")
            .extracting("entries")
            .asInstanceOf(InstanceOfAssertFactories.ARRAY)
            .hasSizeLessThan(100);
    }

}
