package io.chrono.timeline;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Hears of each run of an event. Called on the thread of the run; must be safe for use by
 * several threads, and quick.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RunListener {

    /**
     * A run has ended.
     * @param event the event that ran
     * @param duration how long the run took
     * @param error what it threw, or {@code null} if it succeeded
     */
    void ran(ScheduledEvent event, Duration duration, @Nullable Throwable error);

}
