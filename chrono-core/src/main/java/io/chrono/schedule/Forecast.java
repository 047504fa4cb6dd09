package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What lies ahead of all nodes together. Immutable.
 *
 * @param at when it was made, by the clock of the store
 * @param steps the load of each coming minute, hour or other step, in order
 * @param bySchedule triggers of the whole time, by the identifier of their schedule
 * @param byTenant triggers of the whole time, by tenant; an empty text for nobody's
 * @param byGranularity triggers of the whole time, by how often their schedules are due
 * @param meanDuration how long an execution takes, weighted by how often it is due
 * @param workers how many workers are needed for the busiest step
 * @since 0.1
 */
public record Forecast(Instant at, List<Step> steps, Map<String, Long> bySchedule, Map<String, Long> byTenant,
        Map<Granularity, Long> byGranularity, Duration meanDuration, int workers) {

    /**
     * The load of a part of the time.
     *
     * @param from when it begins
     * @param triggers how many triggers are due in it
     * @param work how long their execution takes, all together
     */
    public record Step(Instant from, long triggers, Duration work) {

    }

    /**
     * How often a schedule is due.
     */
    public enum Granularity {

        /**
         * Once more and then never again.
         */
        ONCE,

        /**
         * Several times a minute.
         */
        SECOND,

        /**
         * Several times an hour.
         */
        MINUTE,

        /**
         * Several times a day.
         */
        HOUR,

        /**
         * Once a day or less often.
         */
        DAY;

        static Granularity of(Duration gap) {
            if (gap.compareTo(Duration.ofMinutes(1)) < 0) {
                return SECOND;
            }
            if (gap.compareTo(Duration.ofHours(1)) < 0) {
                return MINUTE;
            }
            return (gap.compareTo(Duration.ofDays(1)) < 0) ? HOUR : DAY;
        }

    }

}
