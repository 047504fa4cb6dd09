package io.chrono.benchmarks.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.time.TimeSource;
import io.chrono.timeline.LambdaChain;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.TimelineSettings;

/**
 * Chrono's timeline as an application uses it, on a clock that ticks.
 */
final class ChronoContender implements Contender {

    private static final int MOST = 5_000_000;

    private final Clock clock = new Clock(TimeSource.system());

    private final Timeline timeline = timeline(this.clock);

    private final LambdaChain once = this.timeline.task((context) -> {
    });

    private final Map<Body, LambdaChain> repeating = new ConcurrentHashMap<>();

    ChronoContender() {
        this.clock.start();
    }

    static Timeline timeline(Clock clock) {
        TimelineSettings all = TimelineSettings.DEFAULT;
        return Timeline.on(clock)
            .settings(new TimelineSettings(all.zone(), all.tolerance(), all.linger(), MOST, MOST, all.maxWorkers()))
            .build();
    }

    Timeline timeline() {
        return this.timeline;
    }

    @Override
    public ScheduledEvent schedule(Scope scope, int seconds) {
        return this.once.scope(scope).at(Duration.ofSeconds(seconds)).schedule();
    }

    @Override
    public void cancel(Object handle) {
        ((ScheduledEvent) handle).purge();
    }

    @Override
    public void clear(Scope scope) {
        this.timeline.clearScope(scope);
    }

    @Override
    public void repeat(Scope scope, long firstSecond, Body body) {
        this.repeating.computeIfAbsent(body, this::chain)
            .scope(scope)
            .at(Instant.ofEpochSecond(firstSecond))
            .schedule();
    }

    private LambdaChain chain(Body body) {
        return this.timeline.task((context) -> body.run(context.tick().second().getEpochSecond())).forever();
    }

    /*
     * What was cancelled leaves with the next tick, and when another one has come, it has
     * left.
     */
    @Override
    public void settle() throws InterruptedException {
        long ticks = this.clock.ticks();
        while (this.clock.ticks() < ticks + 2) {
            Thread.sleep(10);
        }
    }

    @Override
    public String settings() {
        return "defaults but for maxEvents and maxEventsPerScope = " + MOST + "; the clock ticks";
    }

    @Override
    public Class<?> library() {
        return Timeline.class;
    }

}
