package io.chrono.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A moment that somebody has named: absolutely, as a distance from now, or as a time on
 * the clock face. What it means is known once it is resolved against the present.
 * Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public sealed interface Moment {

    /**
     * Return the instant that is meant.
     * @param now the present, truncated to the second
     * @param zone the zone for what is named by local time
     * @return the instant, truncated to the second
     */
    Instant resolve(Instant now, ZoneId zone);

    /**
     * Return the second that {@link #resolve} returns, as a number.
     * @param now the present, without a fraction of a second
     * @param zone the zone in which bare times of day are meant
     * @return seconds since 1970
     * @throws ArithmeticException if no number can hold it
     * @throws java.time.DateTimeException if no instant can hold it
     */
    default long resolveSecond(Instant now, ZoneId zone) {
        return resolve(now, zone).getEpochSecond();
    }

    /**
     * Return whether the moment is a distance: it then keeps its distance when somebody
     * sets the wall clock.
     * @return {@code false} if it is a place on the wall clock
     */
    boolean isRelative();

    /**
     * Read a moment from text.
     * @param text a time of day ({@code 12:30}, {@code 23:59:59}), an ISO-8601 date and
     * time with or without offset or zone, or a duration from now ({@code 5s},
     * {@code 1h30m}, {@code PT5S})
     * @return the moment
     * @throws IllegalArgumentException if the text is nothing of this; it quotes the text
     * and names forms that can be read
     */
    static Moment parse(String text) {
        return MomentText.parse(text);
    }

    /**
     * A place on the wall clock of the world.
     *
     * @param instant the instant
     */
    record At(Instant instant) implements Moment {

        @Override
        public Instant resolve(Instant now, ZoneId zone) {
            return this.instant.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public boolean isRelative() {
            return false;
        }

    }

    /**
     * A distance from now.
     *
     * @param distance how far ahead; a negative one is the past
     */
    record In(Duration distance) implements Moment {

        @Override
        public Instant resolve(Instant now, ZoneId zone) {
            return now.plus(this.distance).truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public long resolveSecond(Instant now, ZoneId zone) {
            long second = Math.addExact(now.getEpochSecond(), this.distance.toSeconds());
            boolean possible = second >= Instant.MIN.getEpochSecond() && second <= Instant.MAX.getEpochSecond();
            return possible ? second : resolve(now, zone).getEpochSecond();
        }

        @Override
        public boolean isRelative() {
            return true;
        }

    }

    /**
     * A date and time in the zone of the application. In the hour that a change to summer
     * time leaves out it means the same time after the gap, in the hour that comes twice
     * its first occurrence.
     *
     * @param dateTime the date and time
     */
    record Local(LocalDateTime dateTime) implements Moment {

        @Override
        public Instant resolve(Instant now, ZoneId zone) {
            return this.dateTime.atZone(zone).toInstant().truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public boolean isRelative() {
            return false;
        }

    }

    /**
     * The next occurrence of a time of day: today if it lies ahead, else tomorrow. Gaps
     * and doubled hours are treated as in {@link Local}.
     *
     * @param time the time on the clock face
     */
    record TimeOfDay(LocalTime time) implements Moment {

        @Override
        public Instant resolve(Instant now, ZoneId zone) {
            ZonedDateTime here = now.atZone(zone);
            LocalTime wanted = this.time.truncatedTo(ChronoUnit.SECONDS);
            Instant today = here.toLocalDate().atTime(wanted).atZone(zone).toInstant();
            return today.isAfter(now) ? today : here.toLocalDate().plusDays(1).atTime(wanted).atZone(zone).toInstant();
        }

        @Override
        public boolean isRelative() {
            return false;
        }

    }

}
