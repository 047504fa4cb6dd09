package io.chrono.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chrono.clock.Clock;
import io.chrono.clock.Tick;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Wheel}, as the clock's thread uses it.
 */
class WheelTests {

    private static final long SECOND = 1_000;

    private final Instant start = Instant.ofEpochSecond(SECOND);

    private final Timeline timeline = Timeline.on(new Clock(new MovableTime(this.start)))
        .workers(Workers.direct())
        .build();

    private final Wheel wheel = wheel(SECOND);

    @Test
    void whatAnErrorLeavesOfASlotIsFoundAtTheNextTick() {
        for (int i = 0; i < Batch.CAPACITY + 10; i++) {
            add(SECOND + 1);
        }
        this.wheel.moveTo(SECOND + 1);
        assertThat(this.wheel.seek(SECOND + 1)).isTrue();
        assertThat(collect(SECOND + 1)).hasSize(Batch.CAPACITY);
        add(SECOND + 1 + Slots.COUNT); // shares the slot
        this.wheel.putBack();
        this.wheel.moveTo(SECOND + 2);
        assertThat(this.wheel.seek(SECOND + 2)).isTrue();
        assertThat(collect(SECOND + 2)).hasSize(10);
        assertThat(this.wheel.seek(SECOND + 2)).isFalse();
        this.wheel.moveTo(SECOND + 1 + Slots.COUNT);
        assertThat(this.wheel.seek(SECOND + 1 + Slots.COUNT)).isTrue();
        assertThat(collect(SECOND + 1 + Slots.COUNT)).hasSize(1);
    }

    @Test
    void lockIsGivenBackEvenIfNothingOfASlotRuns() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 2 * Batch.CAPACITY; i++) {
            entries.add(add(SECOND + 1));
        }
        entries.forEach(this.wheel::purge);
        this.wheel.moveTo(SECOND + 1);
        assertThat(this.wheel.seek(SECOND + 1)).isTrue();
        assertThat(collect(SECOND + 1)).isEmpty();
        assertThat(this.wheel.seek(SECOND + 1)).as("there is more to look at").isTrue();
    }

    @Test
    void secondsBeforeTheEpochAreSecondsToo() {
        Wheel early = wheel(-3);
        Entry entry = entry(-1);
        early.add(entry);
        early.moveTo(-2);
        assertThat(early.seek(-2)).isFalse();
        early.moveTo(0);
        assertThat(early.seek(0)).isTrue();
    }

    private static Wheel wheel(long position) {
        return new Wheels(TimelineSettings.DEFAULT, position, 0, 1).iterator().next();
    }

    private Entry add(long due) {
        Entry entry = entry(due);
        assertThat(this.wheel.add(entry)).isTrue();
        return entry;
    }

    private Entry entry(long due) {
        PreparedEvent prepared = this.timeline.task((context) -> {
        }).prepare();
        return new Entry(this.wheel, prepared, new Counters(),
                new Plan(due, Long.MIN_VALUE, Plan.NEVER, 1, 1, true, 0));
    }

    private List<Entry> collect(long to) {
        Tick tick = new Tick(1, Instant.ofEpochSecond(to), 0, Instant.ofEpochSecond(to));
        Batch batch = new Batch(new TickRun(tick, OutputHandler.none(), 0), Batch.CAPACITY);
        this.wheel.collect(to, batch);
        List<Entry> entries = new ArrayList<>();
        for (int i = batch.claim(); i < batch.size(); i = batch.claim()) {
            entries.add(batch.entry(i));
        }
        return entries;
    }

}
