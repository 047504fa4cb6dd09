package io.chrono.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import io.chrono.clock.Clock;
import io.chrono.clock.Tick;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for events that somebody uses before they are on the {@link Timeline}, or
 * although they were refused.
 */
class TimelineCheckTests {

    private static final Scope SCOPE = Scope.of("user", "ada");

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time);

    private final Checks checks = new Checks();

    private final Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).outputs(this.checks).build();

    private final List<ScheduledEvent> checked = new ArrayList<>();

    private int runs;

    @Test
    void refusedEventThatIsPurgedLaterTakesNothingFromTheOthers() {
        this.clock.start();
        this.checks.with = (event) -> {
            this.checked.add(event);
            event.id();
            throw new IllegalStateException("refused");
        };
        assertThatIllegalStateException().isThrownBy(this::schedule);
        this.checks.with = (event) -> {
        };
        ScheduledEvent next = schedule();
        this.checked.forEach(ScheduledEvent::purge);
        assertThat(this.timeline.size()).isEqualTo(1);
        this.time.advance(ofSeconds(3));
        assertThat(this.runs).isEqualTo(3);
        assertThat(this.timeline.find(next.id())).isSameAs(next);
        assertThat(this.timeline.events()).containsExactly(next);
    }

    @Test
    void eventThatIsPurgedBeforeItIsAddedLeavesAtOnce() {
        this.clock.start();
        this.checks.with = ScheduledEvent::purge;
        schedule();
        assertThat(this.timeline.size()).isZero();
        assertThat(this.timeline.sizes()).isEmpty();
        this.time.advance(ofSeconds(2));
        assertThat(this.timeline.events()).isEmpty();
        assertThat(this.runs).isZero();
    }

    @Test
    void eventThatIsPurgedBeforeItIsAddedIsCountedOutOnce() {
        this.clock.start();
        this.checks.with = (event) -> {
            event.id();
            event.purge();
        };
        schedule();
        this.checks.with = (event) -> {
        };
        schedule();
        this.time.advance(ofSeconds(2));
        assertThat(this.timeline.size()).isEqualTo(1);
        assertThat(this.timeline.sizes()).containsExactly(Map.entry(SCOPE, 1));
        assertThat(this.runs).isEqualTo(2);
    }

    @Test
    void identifierOfARefusedEventStaysTheSameAndFindsNothing() {
        this.checks.with = (event) -> {
            this.checked.add(event);
            throw new IllegalStateException("refused");
        };
        assertThatIllegalStateException().isThrownBy(this::schedule);
        ScheduledEvent refused = this.checked.get(0);
        assertThat(refused.id()).isEqualTo(refused.id());
        assertThat(this.timeline.find(refused.id())).isNull();
        this.checks.with = (event) -> {
        };
        ScheduledEvent next = schedule();
        assertThat(next.id()).isNotEqualTo(refused.id());
        assertThat(this.timeline.find(refused.id())).isNull();
        assertThat(this.timeline.find(next.id())).isSameAs(next);
    }

    @Test
    void eventDuringWhoseCheckTheTimelineIsClearedIsAdded() {
        this.checks.with = (event) -> {
        };
        ScheduledEvent before = schedule();
        this.checks.with = (event) -> {
            this.checked.add(event);
            event.id();
            this.timeline.clear();
        };
        ScheduledEvent added = schedule();
        assertThat(before.isPurged()).isTrue();
        assertThat(added.isPurged()).isFalse();
        assertThat(this.timeline.find(added.id())).isSameAs(added);
        assertThat(this.timeline.size()).isEqualTo(1);
        this.checked.forEach(ScheduledEvent::purge);
        assertThat(this.timeline.size()).isZero();
    }

    private ScheduledEvent schedule() {
        return this.timeline.event((context) -> {
            this.runs++;
            return null;
        }).scope(SCOPE).forever().schedule();
    }

    private static final class Checks implements OutputHandler {

        private Consumer<ScheduledEvent> with = (event) -> {
        };

        @Override
        public void check(ScheduledEvent event) {
            this.with.accept(event);
        }

        @Override
        public void handle(ScheduledEvent event, Tick tick, Object output) {
            throw new AssertionError("there is no output");
        }

        @Override
        public void tickBegan(Tick tick) {
            // nothing is collected
        }

        @Override
        public void tickEnded(Tick tick) {
            // nothing was collected
        }

    }

}
