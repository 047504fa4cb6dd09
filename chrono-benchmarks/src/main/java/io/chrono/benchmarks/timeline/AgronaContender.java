package io.chrono.benchmarks.timeline;

import java.util.concurrent.TimeUnit;

import org.agrona.DeadlineTimerWheel;
import org.agrona.collections.Long2ObjectHashMap;

import io.chrono.scope.Scope;

/**
 * Agrona's DeadlineTimerWheel, which keeps deadlines only, with a map of the events and
 * an application's index of scopes. Not thread-safe, and so only a reference.
 */
final class AgronaContender extends IndexedContender {

    private static final long TICK_NANOS = 1 << 26;

    private static final int SLOTS = 1 << 16;

    private final long start = System.nanoTime();

    private final DeadlineTimerWheel wheel = new DeadlineTimerWheel(TimeUnit.NANOSECONDS, this.start, TICK_NANOS,
            SLOTS);

    private final Long2ObjectHashMap<AppEvent> events = new Long2ObjectHashMap<>();

    @Override
    AppEvent create(long dueSecond, int remaining, Body body) {
        return new AgronaEvent(dueSecond, remaining, body);
    }

    @Override
    void arm(AppEvent event, int seconds) {
        long timerId = this.wheel.scheduleTimer(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
        ((AgronaEvent) event).timerId = timerId;
        this.events.put(timerId, event);
    }

    @Override
    void disarm(AppEvent event) {
        long timerId = ((AgronaEvent) event).timerId;
        this.wheel.cancelTimer(timerId);
        this.events.remove(timerId);
    }

    @Override
    public void repeat(Scope scope, long firstSecond, Body body) {
        throw new UnsupportedOperationException("It searches a slot for a free place, which takes minutes when a"
                + " million events are due in the same second");
    }

    @Override
    public String settings() {
        return "single-threaded; 67 ms x 65,536 slots, with a map of timer to event";
    }

    @Override
    public Class<?> library() {
        return DeadlineTimerWheel.class;
    }

    private static final class AgronaEvent extends AppEvent {

        private long timerId;

        AgronaEvent(long dueSecond, int remaining, Body body) {
            super(dueSecond, remaining, body);
        }

    }

}
