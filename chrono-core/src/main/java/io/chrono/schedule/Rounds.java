package io.chrono.schedule;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import io.chrono.time.TimeSource;

/**
 * A part of the node that asks the store again and again: at once while there is more to
 * do, when it is woken, else after a pause; while the store does not work, after 50 ms to
 * 1 s. Safe for use by several threads.
 */
final class Rounds implements TimeSource.Look {

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String name;

    private final long pauseNanos;

    private final StoreHealth health;

    private final BooleanSupplier round;

    private volatile boolean woken;

    private long backOff;

    private volatile TimeSource.@Nullable Loop loop;

    /**
     * Create a part that does nothing yet.
     * @param name the name of the part
     * @param pause how long to wait when there is nothing to do
     * @param health who is told whether the store works
     * @param round one round; returns whether there is more to do
     */
    Rounds(String name, Duration pause, StoreHealth health, BooleanSupplier round) {
        this.name = name;
        this.pauseNanos = pause.toNanos();
        this.health = health;
        this.round = round;
    }

    void start(TimeSource time) {
        this.loop = time.loop("chrono-" + this.name, this);
    }

    void stop() {
        TimeSource.Loop current = this.loop;
        this.loop = null;
        if (current != null) {
            current.close();
        }
    }

    /**
     * Begin the next round at once; several calls before it begins are one.
     */
    void wake() {
        if (!this.woken) {
            this.woken = true;
            TimeSource.Loop current = this.loop;
            if (current != null) {
                current.wake();
            }
        }
    }

    @Override
    public TimeSource.Pause look() {
        this.woken = false;
        try {
            boolean more = this.round.getAsBoolean();
            this.health.worked(this.name);
            this.backOff = 0;
            return new TimeSource.Pause((more || this.woken) ? 0 : this.pauseNanos, false);
        }
        catch (RuntimeException ex) {
            this.health.failed(this.name, ex);
            this.backOff = Math.min(LONGEST_NANOS, Math.max(SHORTEST_NANOS, 2 * this.backOff));
            return new TimeSource.Pause(Math.min(this.backOff, this.pauseNanos), false);
        }
    }

}
