package io.chrono.boot.actuate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chrono.timeline.EventCounts;

/**
 * All that the endpoint shows. Immutable.
 *
 * @param clock the clock
 * @param timeline the timeline
 * @param events what has happened since the process began, by the name of the event
 * @param scopes how many events the scopes have
 * @param next the events that are due next, in the order of their due times
 * @param push what goes to the pages, or {@code null} if there is no push
 * @since 0.1
 */
public record ChronoDescriptor(ClockDescriptor clock, TimelineDescriptor timeline, Map<String, EventCounts> events,
        ScopesDescriptor scopes, List<WaitingEventDescriptor> next, @Nullable PushDescriptor push) {
}
