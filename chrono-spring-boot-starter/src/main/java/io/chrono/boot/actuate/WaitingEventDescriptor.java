package io.chrono.boot.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;
import io.chrono.timeline.ScheduledEvent;

/**
 * An event that waits, as the endpoint shows it: without its arguments, which may be
 * nobody else's business. Immutable.
 *
 * @param id its identifier
 * @param event its name
 * @param at its next run
 * @param scope whose it is, or {@code null}
 * @param topic the destination that everyone may see, or {@code null}
 * @param every the distance of two runs
 * @param remaining how often it will still run: a number, or {@code forever}
 * @since 0.1
 */
public record WaitingEventDescriptor(UUID id, String event, @Nullable Instant at, @Nullable String scope,
        @Nullable String topic, Duration every, String remaining) {

    static WaitingEventDescriptor of(ScheduledEvent event) {
        Scope scope = event.scope();
        return new WaitingEventDescriptor(event.id(), event.name(), event.at(),
                (scope != null) ? scope.toString() : null, event.topic(), event.every(), event.remaining().toString());
    }

}
