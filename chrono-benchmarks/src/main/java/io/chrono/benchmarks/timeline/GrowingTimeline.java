package io.chrono.benchmarks.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import io.chrono.clock.Clock;
import io.chrono.time.MovableTime;
import io.chrono.timeline.LambdaChain;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.TimelineSettings;
import io.chrono.timeline.Workers;

/**
 * A timeline on which a number of events wait, hours ahead, in scopes of ten. Its time is
 * moved by hand, so that ticks can be measured, too. Not thread-safe.
 */
final class GrowingTimeline {

    private static final int MOST = 5_000_000;

    private static final int HOURS_AHEAD = 7200;

    private static final int HOURS = 50_000;

    private static final int DUE = 1000;

    private static final int CLEARED = 900;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time, SECOND, Clock.DEFAULT_TOLERANCE);

    private final Random random = new Random(42);

    private final Timeline timeline;

    private final LambdaChain once;

    private final Scopes scopes;

    private final ScheduledEvent[] waiting;

    GrowingTimeline(int events) {
        TimelineSettings all = TimelineSettings.DEFAULT;
        this.timeline = Timeline.on(this.clock)
            .workers(Workers.direct())
            .settings(new TimelineSettings(all.zone(), all.tolerance(), all.linger(), MOST, MOST, all.maxWorkers()))
            .build();
        this.once = this.timeline.task((context) -> {
        });
        this.clock.start();
        this.scopes = new Scopes(events);
        this.waiting = new ScheduledEvent[events];
        for (int i = 0; i < events; i++) {
            this.waiting[i] = schedule(i);
        }
    }

    int size() {
        return this.waiting.length;
    }

    int scopes() {
        return this.scopes.count();
    }

    /**
     * Measure each operation. Afterwards as many events wait as before.
     * @param operations how many events are scheduled and cancelled
     * @param active how many scopes these events belong to; those of the others wait
     * @return nanoseconds for each operation
     */
    Map<String, Double> turn(int operations, int active) {
        Map<String, Double> nanos = new LinkedHashMap<>();
        int[] victims = this.random.ints(0, active * Scopes.EVENTS_PER_SCOPE)
            .distinct()
            .limit(operations)
            .map((number) -> number % active + number / active * this.scopes.count())
            .toArray();
        nanos.put("cancel", timed(operations, () -> {
            for (int victim : victims) {
                this.waiting[victim].purge();
            }
        }));
        nanos.put("leave", timed(operations, () -> this.time.advance(SECOND)));
        nanos.put("schedule", timed(operations, () -> {
            for (int victim : victims) {
                this.waiting[victim] = schedule(victim);
            }
        }));
        for (int i = 0; i < DUE; i++) {
            this.once.scope(this.scopes.of(this.random.nextInt(active))).at(SECOND).schedule();
        }
        nanos.put("find_due", timed(DUE, () -> this.time.advance(SECOND)));
        this.time.advance(SECOND);
        clearScopes(Math.max(1, Math.min(CLEARED, active * 9 / 10)), active, nanos);
        return nanos;
    }

    private void clearScopes(int count, int active, Map<String, Double> nanos) {
        int[] cleared = this.random.ints(0, active).distinct().limit(count).toArray();
        nanos.put("clear_scope", timed(count, () -> {
            for (int scope : cleared) {
                this.timeline.clearScope(this.scopes.of(scope));
            }
        }));
        this.time.advance(SECOND);
        for (int scope : cleared) {
            for (int i = scope; i < this.waiting.length; i += this.scopes.count()) {
                this.waiting[i] = schedule(i);
            }
        }
    }

    private ScheduledEvent schedule(int index) {
        return this.once.scope(this.scopes.of(index)).at(Duration.ofSeconds(HOURS_AHEAD + index % HOURS)).schedule();
    }

    private double timed(int operations, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (double) (System.nanoTime() - begun) / operations;
    }

}
