package io.chrono.boot.actuate;

import java.time.Duration;
import java.time.Instant;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockStatus;

/**
 * The clock, as the endpoint shows it. Immutable.
 *
 * @param status whether it ticks
 * @param supposedToTick whether it was started and not stopped since
 * @param ticks how many seconds it has counted
 * @param now the current second
 * @param interval the longest time between two looks at the wall clock
 * @param lag how far it is behind
 * @param restarts how often its thread died and was replaced
 * @param listenerFailures how often a listener threw something
 * @since 0.1
 */
public record ClockDescriptor(ClockStatus status, boolean supposedToTick, long ticks, Instant now, Duration interval,
        Duration lag, long restarts, long listenerFailures) {

    static ClockDescriptor of(Clock clock) {
        return new ClockDescriptor(clock.status(), clock.isSupposedToTick(), clock.ticks(), clock.now(),
                clock.interval(), clock.lag(), clock.restarts(), clock.listenerFailures());
    }

}
