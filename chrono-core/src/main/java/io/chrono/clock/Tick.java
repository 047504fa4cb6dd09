package io.chrono.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * The beginning of a second. Immutable and safe for use by several threads.
 *
 * @param number how many seconds the clock has counted up to and including this one; the
 * first is 1
 * @param second the second that begins, without a fraction
 * @param missed how many seconds directly before this one were not seen in time, because
 * the machine had stalled, and are caught up with this tick; usually 0
 * @param seenAt the wall clock's time at which the clock saw that the second had begun
 * @since 0.1
 */
public record Tick(long number, Instant second, long missed, Instant seenAt) {

    /**
     * Return how late this tick is.
     * @return the time from the beginning of the second until the clock saw it
     */
    public Duration lateness() {
        return Duration.between(this.second, this.seenAt);
    }

}
