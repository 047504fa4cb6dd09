package io.chrono.benchmarks.timeline;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.Timer;
import io.netty.util.TimerTask;

import io.chrono.scope.Scope;

/**
 * Netty's HashedWheelTimer with an application's index of scopes. An event that repeats
 * is armed anew when it runs, with the distance to its next second.
 */
final class NettyContender extends IndexedContender {

    private static final int TAKEN_PER_TICK = 100_000;

    private final int tickMillis;

    private final int slots;

    private final int settleMillis;

    private final HashedWheelTimer timer;

    NettyContender(int tickMillis, int slots, int events) {
        this.tickMillis = tickMillis;
        this.slots = slots;
        this.settleMillis = tickMillis * (events / TAKEN_PER_TICK + 3) + 200;
        this.timer = new HashedWheelTimer(Executors.defaultThreadFactory(), tickMillis, TimeUnit.MILLISECONDS, slots,
                false);
        this.timer.start();
    }

    @Override
    AppEvent create(long dueSecond, int remaining, Body body) {
        return new NettyEvent(dueSecond, remaining, body);
    }

    @Override
    void arm(AppEvent event, int seconds) {
        event.handle = this.timer.newTimeout((NettyEvent) event, seconds, TimeUnit.SECONDS);
    }

    @Override
    void disarm(AppEvent event) {
        if (event.handle instanceof Timeout timeout) {
            timeout.cancel();
        }
    }

    @Override
    public void repeat(Scope scope, long firstSecond, Body body) {
        NettyEvent event = new NettyEvent(firstSecond, Integer.MAX_VALUE, body);
        event.rearm(this.timer);
        index(scope, event);
    }

    /*
     * The worker takes 100,000 new timeouts in each tick, and what was cancelled.
     */
    @Override
    public void settle() throws InterruptedException {
        Thread.sleep(this.settleMillis);
    }

    @Override
    public String settings() {
        return this.tickMillis + " ms x " + this.slots + " slots, no leak detection, tasks run on its own thread";
    }

    @Override
    public Class<?> library() {
        return HashedWheelTimer.class;
    }

    private static final class NettyEvent extends AppEvent implements TimerTask {

        NettyEvent(long dueSecond, int remaining, Body body) {
            super(dueSecond, remaining, body);
        }

        void rearm(Timer timer) {
            Instant now = Instant.now();
            long delay = (this.dueSecond - now.getEpochSecond()) * 1_000_000_000 - now.getNano();
            this.handle = timer.newTimeout(this, delay, TimeUnit.NANOSECONDS);
        }

        @Override
        public void run(Timeout timeout) {
            run();
            if (isForever()) {
                rearm(timeout.timer());
            }
        }

    }

}
