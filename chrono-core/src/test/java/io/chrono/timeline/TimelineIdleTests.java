package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for how often a {@link Timeline} lets the clock look at the time.
 */
class TimelineIdleTests {

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time);

    private final Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).build();

    private final Looks looks = new Looks();

    @BeforeEach
    void startClock() {
        this.clock.addListener(this.looks);
        this.clock.start();
        this.time.advance(Duration.ofSeconds(1));
    }

    @Test
    void emptyTimelineLooksOnceASecond() {
        assertThat(looksWithin(60)).isBetween(60, 61);
    }

    @Test
    void whatIsFarAwayCostsNoLook() {
        for (int i = 0; i < 1000; i++) {
            this.timeline.task(this::run).after("10m").schedule();
        }
        assertThat(looksWithin(60)).isBetween(60, 61);
    }

    @Test
    void whatIsDueInEachSecondIsAwaitedInEachSecond() {
        this.timeline.task(this::run).forever().schedule();
        assertThat(looksWithin(60)).isBetween(590, 610);
    }

    @Test
    void onlyTheSecondBeforeAnEventIsLookedAtMoreOften() {
        this.timeline.task(this::run).after("15s").every(30).forever().schedule();
        assertThat(looksWithin(60)).isBetween(60 + 17, 60 + 21);
    }

    private int looksWithin(int seconds) {
        int before = this.looks.count;
        this.time.advance(Duration.ofSeconds(seconds));
        return this.looks.count - before;
    }

    private void run(EventContext context) {
        // nothing to do
    }

    /**
     * Counts the looks, and has no wish.
     */
    private static final class Looks implements ClockListener {

        private int count;

        @Override
        public void started(Instant now) {
            // nothing to do
        }

        @Override
        public void ticked(Tick tick) {
            // nothing to do
        }

        @Override
        public void stepped(long seconds, Instant now) {
            // nothing to do
        }

        @Override
        public void stopped() {
            // nothing to do
        }

        @Override
        public long looked() {
            this.count++;
            return Long.MAX_VALUE;
        }

    }

}
