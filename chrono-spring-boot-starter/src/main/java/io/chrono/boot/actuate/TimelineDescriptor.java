package io.chrono.boot.actuate;

import java.time.Duration;
import java.time.ZoneId;

import io.chrono.timeline.Timeline;

/**
 * The timeline, as the endpoint shows it. Immutable.
 *
 * @param events how many events will still run
 * @param maxEvents how many there may be
 * @param maxEventsPerScope how many there may be of one scope
 * @param activeWorkers how many workers run events
 * @param maxWorkers how many there may be
 * @param backlog how many runs are due and wait for a worker
 * @param zone the zone of times of day
 * @param tolerance how late a run may be before it is dropped
 * @since 0.1
 */
public record TimelineDescriptor(int events, int maxEvents, int maxEventsPerScope, int activeWorkers, int maxWorkers,
        int backlog, ZoneId zone, Duration tolerance) {

    static TimelineDescriptor of(Timeline timeline) {
        return new TimelineDescriptor(timeline.size(), timeline.settings().maxEvents(),
                timeline.settings().maxEventsPerScope(), timeline.activeWorkers(), timeline.settings().maxWorkers(),
                timeline.backlog(), timeline.settings().zone(), timeline.settings().tolerance());
    }

}
