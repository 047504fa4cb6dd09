package io.chrono.timeline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import io.chrono.time.Moment;

/**
 * When a scheduled event runs, in seconds since 1970: its options, resolved against the
 * present and checked. Immutable.
 *
 * @param due the first run
 * @param after the beginning of the window, which is far in the past if there is none
 * @param before the end of the window, {@link #NEVER} if there is none
 * @param every the distance of two runs
 * @param remaining the number of runs, of no meaning for an event that runs for ever
 * @param relative whether the first run is a distance from now and not a place on the
 * wall clock
 * @param era how often the wall clock had been moved when this was computed
 */
record Plan(long due, long after, long before, int every, int remaining, boolean relative, int era) {

    /**
     * A second that never comes.
     */
    static final long NEVER = Long.MAX_VALUE;

    /**
     * A second that lies before all others.
     */
    static final long ANY = Long.MIN_VALUE;

    private static final long SECONDS_OF_A_DAY = ChronoUnit.DAYS.getDuration().toSeconds();

    private static final String DURABLE = "use a durable schedule for what is due further ahead";

    static Plan of(EventOptions options, Instant now, int era, ZoneId zone) {
        long present = now.getEpochSecond();
        long after = resolve("after", options.after(), now, zone, ANY);
        long before = resolve("before", options.before(), now, zone, NEVER);
        long at = resolve("at", options.at(), now, zone, Math.max(present + 1, after));
        requireFuture("at", at, present + 1, now);
        requireFuture("after", (options.after() != null) ? after : present, present, now);
        requireFuture("before", before, present + 1, now);
        requireWindow(at, after, before);
        requireToday(at, now, zone);
        return new Plan(at, after, before, seconds(options.every()), count(options.repeats()), isRelative(options),
                era);
    }

    private static long resolve(String what, @Nullable Moment moment, Instant now, ZoneId zone, long otherwise) {
        try {
            return (moment != null) ? moment.resolveSecond(now, zone) : otherwise;
        }
        catch (ArithmeticException | DateTimeException ex) {
            throw new IllegalArgumentException("'" + what + "' must be an instant between " + Instant.MIN + " and "
                    + Instant.MAX + ", but was " + moment, ex);
        }
    }

    private static void requireFuture(String what, long second, long earliest, Instant now) {
        if (second < earliest) {
            throw new IllegalArgumentException("'" + what + "' must be in the future, but was "
                    + Instant.ofEpochSecond(second) + " and it is " + now);
        }
    }

    private static void requireWindow(long at, long after, long before) {
        if (at < after) {
            throw new IllegalArgumentException("'at' must not be before 'after', but was " + Instant.ofEpochSecond(at)
                    + " and 'after' is " + Instant.ofEpochSecond(after));
        }
        if (at >= before) {
            throw new IllegalArgumentException(
                    "The first run must be before 'before', which is exclusive, but it is at "
                            + Instant.ofEpochSecond(at) + " and 'before' is " + Instant.ofEpochSecond(before));
        }
    }

    /*
     * A day ahead is 24 hours or the same time of the next day, whichever is later: on
     * the day on which summer time ends, noon is 25 hours after noon.
     */
    private static void requireToday(long at, Instant now, ZoneId zone) {
        if (at - now.getEpochSecond() <= SECONDS_OF_A_DAY) {
            return; // most are, and the calendar is slow
        }
        Instant sameTimeTomorrow = now.atZone(zone).plusDays(1).toInstant();
        Instant dayAhead = now.plus(1, ChronoUnit.DAYS);
        long latest = Math.max(sameTimeTomorrow.getEpochSecond(), dayAhead.getEpochSecond());
        if (at > latest) {
            throw new IllegalArgumentException("The first run must be at most a day ahead, but it is at "
                    + Instant.ofEpochSecond(at) + " and it is " + now + "; " + DURABLE);
        }
    }

    private static int seconds(@Nullable Duration every) {
        return (every != null) ? (int) every.toSeconds() : 1;
    }

    private static int count(@Nullable Repeats repeats) {
        return (repeats instanceof Repeats.Times times) ? times.count() : 1;
    }

    private static boolean isRelative(EventOptions options) {
        Moment first = (options.at() != null) ? options.at() : options.after();
        return first == null || first.isRelative();
    }

}
