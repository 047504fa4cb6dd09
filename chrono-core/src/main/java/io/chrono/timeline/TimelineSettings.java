package io.chrono.timeline;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What can be set about a timeline. Immutable and safe for use by several threads.
 *
 * @param zone the zone of times of day and of dates without a zone
 * @param tolerance how late a run may be before it is dropped; at least 1 s
 * @param linger the longest time after a tick for which outputs may be collected; less
 * than 1 s
 * @param maxEvents the most events on the timeline; at least 1
 * @param maxEventsPerScope the most events of one scope; at least 1
 * @param maxWorkers the most runs at a time; at least 1
 * @since 0.1
 */
public record TimelineSettings(ZoneId zone, Duration tolerance, Duration linger, int maxEvents, int maxEventsPerScope,
        int maxWorkers) {

    /**
     * Generous limits, UTC, a tolerance of 10 s and a linger of 50 ms.
     */
    public static final TimelineSettings DEFAULT = new TimelineSettings(ZoneId.of("UTC"), Duration.ofSeconds(10),
            Duration.ofMillis(50), 5_000_000, 10_000, 256);

    public TimelineSettings {
        requireAtLeast("maxEvents", maxEvents);
        requireAtLeast("maxEventsPerScope", maxEventsPerScope);
        requireAtLeast("maxWorkers", maxWorkers);
        if (tolerance.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("'tolerance' must be at least 1 s, but was " + tolerance);
        }
        if (linger.isNegative() || linger.compareTo(Duration.ofSeconds(1)) >= 0) {
            throw new IllegalArgumentException("'linger' must be from 0 to less than 1 s, but was " + linger);
        }
    }

    /**
     * Return these settings with another zone.
     * @param newZone the zone
     * @return the changed settings
     */
    public TimelineSettings withZone(ZoneId newZone) {
        return new TimelineSettings(newZone, this.tolerance, this.linger, this.maxEvents, this.maxEventsPerScope,
                this.maxWorkers);
    }

    private static void requireAtLeast(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("'" + name + "' must be at least 1, but was " + value);
        }
    }

}
