package io.chrono.test;

import org.jspecify.annotations.Nullable;

import io.chrono.timeline.ScheduledEvent;

/**
 * One run of an event. Immutable, but the event goes on.
 *
 * @param event the event that ran
 * @param error what it threw, or {@code null} if it succeeded
 * @since 0.1
 */
public record PerformedRun(ScheduledEvent event, @Nullable Throwable error) {
}
