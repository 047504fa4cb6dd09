package io.chrono.demo.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;

import io.chrono.timeline.Timeline;

/**
 * The server's time in the zone of the application.
 */
@Component
public class ServerTime {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Timeline timeline;

    /**
     * Create the server's time.
     * @param timeline whose time it is
     */
    public ServerTime(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * Return the current second.
     * @return the time in the zone of the application
     */
    public ZonedDateTime now() {
        return at(this.timeline.now());
    }

    /**
     * Return the time of an instant.
     * @param instant the instant
     * @return the time in the zone of the application
     */
    public ZonedDateTime at(Instant instant) {
        return instant.atZone(zone());
    }

    /**
     * Return how a clock shows a time.
     * @param time the time
     * @return hours, minutes and seconds
     */
    public static String text(ZonedDateTime time) {
        return CLOCK.format(time);
    }

    /**
     * Return the zone of the application.
     * @return the zone
     */
    public ZoneId zone() {
        return this.timeline.settings().zone();
    }

}
