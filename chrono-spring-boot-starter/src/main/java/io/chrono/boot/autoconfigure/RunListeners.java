package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.timeline.RunListener;
import io.chrono.timeline.ScheduledEvent;

/**
 * Tells several listeners of each run, in their order. Safe for use by several threads.
 */
final class RunListeners implements RunListener {

    private final List<RunListener> listeners;

    RunListeners(List<RunListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void ran(ScheduledEvent event, Duration duration, @Nullable Throwable error) {
        Together.tell(this.listeners, (listener) -> listener.ran(event, duration, error));
    }

}
