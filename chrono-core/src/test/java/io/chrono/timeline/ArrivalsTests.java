package io.chrono.timeline;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Arrivals}.
 */
class ArrivalsTests {

    private final Wheel wheel = TestEntries.wheel(0);

    private final Arrivals arrivals = new Arrivals();

    @Test
    void entriesAreTakenInTheOrderInWhichTheyCame() {
        assertThat(this.arrivals.takeAll()).isEmpty();
        List<Entry> entries = fill();
        assertThat(entries).hasSizeGreaterThan(10);
        assertThat(this.arrivals.takeAll()).containsExactlyElementsOf(entries);
        assertThat(entries).allMatch((entry) -> entry.previousArrival == null);
        assertThat(this.arrivals.isEmpty()).isTrue();
        assertThat(fill()).hasSameSizeAs(entries);
    }

    private List<Entry> fill() {
        List<Entry> entries = new ArrayList<>();
        while (!this.arrivals.isFull()) {
            Entry entry = TestEntries.entry(this.wheel, null, 1);
            this.arrivals.add(entry);
            assertThat(this.arrivals.isEmpty()).isFalse();
            entries.add(entry);
        }
        return entries;
    }

}
