package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what a {@link Timeline} does when the clock pauses, stalls or is moved.
 */
class TimelineStallTests {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final MovableTime time = new MovableTime(START);

    private final Clock clock = new Clock(this.time);

    private final Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).build();

    private final List<Long> runs = new ArrayList<>();

    TimelineStallTests() {
        this.clock.start();
    }

    @Test
    void skippedSecondDoesNotLoseTheEvent() {
        this.timeline.task(this::run).at("2s").schedule();
        advance(1);
        this.time.stall(Duration.ofMillis(2500));
        assertThat(this.runs).containsExactly(3L);
    }

    @Test
    void stallWithinTheToleranceRunsOnceForAllMissedSeconds() {
        ScheduledEvent event = this.timeline.task(this::run).times(10).schedule();
        advance(3);
        this.time.stall(Duration.ofSeconds(4));
        assertThat(this.runs).containsExactly(1L, 2L, 3L, 7L);
        assertThat(skipped(SkipReason.CAUGHT_UP)).isEqualTo(3);
        assertThat(event.remaining()).isEqualTo(Repeats.times(3));
        advance(10);
        assertThat(this.runs).containsExactly(1L, 2L, 3L, 7L, 8L, 9L, 10L);
    }

    @Test
    void stallBeyondTheToleranceDropsWhatIsTooLateAndCountsIt() {
        this.timeline.task(this::run).every(1).times(200).schedule();
        this.timeline.task((context) -> this.runs.add(-1L)).at("60s").schedule();
        this.timeline.task((context) -> this.runs.add(-2L)).at("115s").schedule();
        advance(1);
        this.time.stall(Duration.ofMinutes(2));
        assertThat(this.runs).containsExactlyInAnyOrder(1L, 121L, -2L);
        assertThat(skipped(SkipReason.LATE)).isEqualTo(109 + 1); // seconds 2 to 110, and
                                                                 // 60
        assertThat(skipped(SkipReason.CAUGHT_UP)).isEqualTo(10); // seconds 111 to 120
        advance(100);
        assertThat(this.runs).hasSize(2 + 79 + 1).contains(200L).doesNotContain(201L);
    }

    @Test
    void toleranceIsInclusive() {
        this.timeline.task(this::run).at("2s").schedule();
        advance(1);
        this.time.stall(Duration.ofSeconds(11));
        assertThat(this.runs).containsExactly(12L);
    }

    @Test
    void gridSurvivesTheStall() {
        this.timeline.task(this::run).every(5).forever().schedule();
        advance(1);
        this.time.stall(Duration.ofSeconds(7));
        advance(10);
        assertThat(this.runs).containsExactly(1L, 8L, 11L, 16L);
    }

    @Test
    void eventWhoseWindowEndedInTheStallRunsForItsLastSecondsOnly() {
        this.timeline.task(this::run).before("5s").forever().schedule();
        this.timeline.task((context) -> this.runs.add(-1L)).at("30s").before("40s").forever().schedule();
        advance(1);
        this.time.stall(Duration.ofSeconds(8));
        assertThat(this.runs).containsExactly(1L, 9L);
        this.time.stall(Duration.ofSeconds(60));
        assertThat(this.runs).hasSize(2);
        assertThat(skipped(SkipReason.LATE)).isEqualTo(10);
    }

    @Test
    void stallOfMoreThanADayIsSurvived() {
        this.timeline.task(this::run).every(Duration.ofHours(1)).forever().schedule();
        advance(1);
        this.time.stall(Duration.ofDays(3));
        advance(3600);
        assertThat(this.clock.ticks()).isEqualTo(3 * 86_400 + 3601);
        assertThat(this.runs).containsExactly(1L, 3 * 86_400L + 1, 3 * 86_400L + 3601);
        assertThat(skipped(SkipReason.LATE)).isEqualTo(71);
    }

    @Test
    void pauseOfTheClockRearmsWhatCameDue() {
        this.timeline.task(this::run).at("5s").schedule();
        this.timeline.task((context) -> this.runs.add(-1L)).at("4s").before("8s").schedule();
        ScheduledEvent beat = this.timeline.task((context) -> this.runs.add(-2L))
            .after("3s")
            .every(10)
            .times(2)
            .schedule();
        advance(2);
        this.clock.stop();
        advance(60);
        this.clock.start();
        assertThat(beat.remaining()).isEqualTo(Repeats.times(2));
        advance(1);
        assertThat(this.runs).containsExactlyInAnyOrder(63L, -2L);
        assertThat(this.timeline.events()).hasSize(2);
        advance(10);
        assertThat(this.runs).containsExactlyInAnyOrder(63L, -2L, -2L);
        assertThat(skipped(SkipReason.LATE)).isZero();
    }

    @Test
    void neighbourOfAnExpiredEventIsNotLate() {
        for (int i = 0; i < 10; i++) {
            this.timeline.task((context) -> this.runs.add(-1L)).before("4s").at("3s").schedule();
            this.timeline.task(this::run).at("3s").schedule();
        }
        this.clock.stop();
        advance(30);
        this.clock.start();
        advance(1);
        assertThat(this.runs).hasSize(10).containsOnly(31L);
    }

    @Test
    void pauseOfMoreThanADayRearmsEverything() {
        this.timeline.task(this::run).at("20h").schedule();
        this.timeline.task(this::run).at("5s").schedule();
        this.clock.stop();
        this.time.advance(Duration.ofDays(5));
        this.clock.start();
        advance(1);
        assertThat(this.runs).containsExactly(5 * 86_400L + 1, 5 * 86_400L + 1);
    }

    @Test
    void eventsScheduledBeforeTheFirstStartRunAtItsFirstTick() {
        Clock fresh = new Clock(this.time);
        Timeline waiting = Timeline.on(fresh).workers(Workers.direct()).build();
        waiting.task(this::run).schedule();
        advance(100);
        fresh.start();
        advance(1);
        assertThat(this.runs).containsExactly(101L);
    }

    @Test
    void stepForwardKeepsDistancesAndMovesAbsoluteTimes() {
        this.timeline.task(this::run).every(60).forever().schedule(); // due at 1, 61, …
        this.timeline.task((context) -> this.runs.add(-1L)).at("13:30").schedule();
        ScheduledEvent window = this.timeline.task((context) -> this.runs.add(-2L)).at("40s").before("50s").schedule();
        advance(1);
        this.time.stepWallClock(Duration.ofHours(1));
        advance(1);
        assertThat(window.at()).isEqualTo("2026-01-01T13:00:40Z");
        assertThat(window.before()).isEqualTo("2026-01-01T13:00:50Z");
        advance(60);
        assertThat(this.runs).containsExactly(1L, -2L, 3661L);
        this.time.advance(Duration.ofMinutes(30));
        assertThat(this.runs).contains(-1L);
        assertThat(skipped(SkipReason.LATE)).isZero();
    }

    @Test
    void absoluteTimeThatTheStepLeftOutIsDroppedBeyondTheTolerance() {
        this.timeline.task((context) -> this.runs.add(-1L)).at("12:30").schedule();
        this.timeline.task((context) -> this.runs.add(-2L)).at("12:59:55").schedule();
        this.timeline.task(this::run).at("12:30").every(1200).times(3).schedule();
        this.time.stepWallClock(Duration.ofHours(1));
        advance(5);
        assertThat(this.runs).containsExactly(-2L);
        assertThat(skipped(SkipReason.LATE)).isEqualTo(1 + 2);
        advance(1200);
        assertThat(this.runs).containsExactly(-2L, 3600L + 600);
    }

    @Test
    void stepBackKeepsDistancesAndRunsNothingAbsoluteTwice() {
        this.timeline.task((context) -> this.runs.add(-1L)).at("12:00:30").schedule();
        this.timeline.task((context) -> this.runs.add(-2L)).at("12:30").schedule();
        this.timeline.task(this::run).every(60).forever().schedule();
        advance(60);
        assertThat(this.runs).containsExactly(1L, -1L);
        this.time.stepWallClock(Duration.ofHours(-1));
        advance(2);
        assertThat(this.runs).containsExactly(1L, -1L, 61L - 3600);
        this.time.advance(Duration.ofHours(1));
        assertThat(this.runs).filteredOn((run) -> run == -1L).hasSize(1);
        assertThat(this.runs).doesNotContain(-2L);
        this.time.advance(Duration.ofMinutes(31));
        assertThat(this.runs).filteredOn((run) -> run == -2L).hasSize(1);
    }

    @Test
    void smallStepsLoseNothingAndRepeatNothing() {
        this.timeline.task(this::run).forever().schedule();
        advance(3);
        this.time.stepWallClock(Duration.ofSeconds(1));
        advance(3);
        this.time.stepWallClock(Duration.ofSeconds(-1));
        advance(3);
        assertThat(this.runs).doesNotHaveDuplicates().isSorted().startsWith(1L, 2L, 3L).endsWith(9L);
        assertThat(this.runs.size() + skipped(SkipReason.CAUGHT_UP)).isEqualTo(9);
    }

    @Test
    void eventScheduledBetweenTheStepAndItsDiscoveryKeepsItsDistance() {
        advance(1);
        this.time.stepWallClock(Duration.ofHours(1));
        this.timeline.task(this::run).at("5s").schedule();
        advance(10);
        assertThat(this.runs).containsExactly(3606L);
    }

    @Test
    void eventScheduledWhileTheStoppedClockWasMovedKeepsItsDistance() {
        this.clock.stop();
        this.time.stepWallClock(Duration.ofHours(1));
        this.timeline.task(this::run).at("5s").schedule();
        this.clock.start();
        advance(10);
        assertThat(this.runs).containsExactly(3605L);
    }

    @Test
    void whatCameDueWhileTheStoppedClockWasMovedIsRearmed() {
        this.timeline.task(this::run).at("5s").schedule();
        this.timeline.task((context) -> this.runs.add(-1L)).at("12:00:30").schedule();
        advance(2);
        this.clock.stop();
        advance(60);
        this.time.stepWallClock(Duration.ofHours(1));
        this.clock.now(); // sees the step
        advance(60);
        this.clock.start();
        advance(1);
        assertThat(this.runs).containsExactlyInAnyOrder(3600L + 123, -1L);
        assertThat(skipped(SkipReason.LATE)).isZero();
    }

    @Test
    void windowThatIsOverBeforeTheNextTickIsDroppedAndCounted() {
        advance(10);
        this.time.stepWallClock(Duration.ofSeconds(-5));
        advance(1);
        ScheduledEvent event = this.timeline.task(this::run).before("2s").forever().schedule();
        assertThat(event.at()).isNull();
        assertThat(this.timeline.size()).isZero();
        assertThat(skipped(SkipReason.LATE)).isEqualTo(1);
        advance(10);
        assertThat(this.timeline.events()).isEmpty();
        assertThat(this.runs).isEmpty();
    }

    @Test
    void eventScheduledInTheNewTimeBeforeTheTimelineHasHeardOfItKeepsItsDistance() {
        Clock fresh = new Clock(this.time);
        List<Timeline> timelines = new ArrayList<>();
        fresh.addListener(new StepListener(() -> timelines.get(0).task(this::run).at("5s").schedule()));
        timelines.add(Timeline.on(fresh).workers(Workers.direct()).build());
        fresh.start();
        advance(1);
        this.time.stepWallClock(Duration.ofHours(1));
        advance(10);
        assertThat(this.runs).containsExactly(3606L);
        this.time.stepWallClock(Duration.ofHours(-1));
        timelines.get(0).clear();
        advance(10);
        assertThat(this.runs).containsExactly(3606L);
        assertThat(fresh.steps()).isEqualTo(2);
    }

    private void run(EventContext context) {
        this.runs.add(context.now().getEpochSecond() - START.getEpochSecond());
    }

    private long skipped(SkipReason reason) {
        return this.timeline.counts("lambda").skipped(reason);
    }

    private void advance(int seconds) {
        this.time.advance(Duration.ofSeconds(seconds));
    }

    /**
     * Does something when the wall clock was moved.
     */
    private record StepListener(Runnable action) implements ClockListener {

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
            this.action.run();
        }

        @Override
        public void stopped() {
            // nothing to do
        }

        @Override
        public long looked() {
            return Clock.DEFAULT_INTERVAL.toNanos();
        }

    }

}
