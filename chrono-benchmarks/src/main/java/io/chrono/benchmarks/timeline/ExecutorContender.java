package io.chrono.benchmarks.timeline;

import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.chrono.scope.Scope;

/**
 * The JDK's ScheduledThreadPoolExecutor with an application's index of scopes.
 */
final class ExecutorContender extends IndexedContender {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);

    ExecutorContender() {
        this.executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    void arm(AppEvent event, int seconds) {
        event.handle = this.executor.schedule(event, seconds, TimeUnit.SECONDS);
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
        Instant now = Instant.now();
        long delay = (firstSecond - now.getEpochSecond()) * SECOND - now.getNano();
        event.handle = this.executor.scheduleAtFixedRate(event, delay, SECOND, TimeUnit.NANOSECONDS);
        index(scope, event);
    }

    @Override
    public String settings() {
        return "1 thread, removeOnCancelPolicy, repeats by scheduleAtFixedRate";
    }

    @Override
    public Class<?> library() {
        return ScheduledThreadPoolExecutor.class;
    }

}
