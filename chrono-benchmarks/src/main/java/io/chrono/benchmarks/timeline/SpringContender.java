package io.chrono.benchmarks.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;

import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import io.chrono.scope.Scope;

/**
 * Spring's ThreadPoolTaskScheduler with an application's index of scopes.
 */
final class SpringContender extends IndexedContender {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    SpringContender() {
        this.scheduler.setRemoveOnCancelPolicy(true);
        this.scheduler.initialize();
    }

    @Override
    void arm(AppEvent event, int seconds) {
        event.handle = this.scheduler.schedule(event, Instant.ofEpochSecond(event.dueSecond));
    }

    @Override
    void disarm(AppEvent event) {
        if (event.handle instanceof Future<?> future) {
            future.cancel(false);
        }
    }

    @Override
    public void repeat(Scope scope, long firstSecond, Body body) {
        AppEvent event = create(firstSecond, Integer.MAX_VALUE, body);
        event.handle = this.scheduler.scheduleAtFixedRate(event, Instant.ofEpochSecond(firstSecond), SECOND);
        index(scope, event);
    }

    @Override
    public String settings() {
        return "1 thread (its default), removeOnCancelPolicy, repeats by scheduleAtFixedRate";
    }

    @Override
    public Class<?> library() {
        return ThreadPoolTaskScheduler.class;
    }

}
