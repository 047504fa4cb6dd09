package io.chrono.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A cron expression in Spring's dialect with the zone on whose clocks it is read: second,
 * minute, hour, day of month, month, day of week, or a macro such as {@code @daily}.
 * <p>
 * If the hour is {@code *}, then every second at which the clocks show a fitting time
 * counts, so what runs each hour runs 23 or 25 times when the clocks change. Otherwise
 * each time of day runs once: the first time if the clocks show it twice, and as much
 * later as they are put forward if they never show it. Immutable and safe for use by
 * several threads.
 *
 * @since 0.1
 */
public final class Cron implements Timing {

    private static final Map<String, String> MACROS = Map.of("@YEARLY", "0 0 0 1 1 *", "@ANNUALLY", "0 0 0 1 1 *",
            "@MONTHLY", "0 0 0 1 * *", "@WEEKLY", "0 0 0 * * 0", "@DAILY", "0 0 0 * * *", "@MIDNIGHT", "0 0 0 * * *",
            "@HOURLY", "0 0 * * * *");

    private static final int FIELDS = 6;

    /** More than an expression has that names each value once. */
    private static final int LONGEST = 2_000;

    private final String expression;

    private final ZoneId zone;

    private final Seconds times;

    private Cron(String expression, ZoneId zone) {
        this.expression = expression;
        this.zone = zone;
        this.times = times(expression.split(" "), new WallClock(zone));
    }

    /**
     * Create a cron timing.
     * @param expression six fields, such as {@code 0 0 9 * * MON-FRI}, or a macro
     * @param zone the zone
     * @return the timing
     * @throws IllegalArgumentException if the expression cannot be read; it quotes the
     * field that is wrong
     */
    public static Cron of(String expression, ZoneId zone) {
        if (expression.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A cron expression has at most " + LONGEST + " characters, but this has " + expression.length());
        }
        String capitals = expression.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        try {
            return new Cron(MACROS.getOrDefault(capitals, capitals), zone);
        }
        catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException("'" + expression + "' is not a cron expression: " + ex.getMessage(), ex);
        }
    }

    private static Seconds times(String[] fields, WallClock clock) {
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("it needs six fields, second, minute, hour, day of month, month and day"
                    + " of week, such as '0 0 9 * * MON-FRI', or is a macro: @yearly, @annually, @monthly, @weekly,"
                    + " @daily, @midnight or @hourly");
        }
        TimesOfDay times = new TimesOfDay(CronField.HOUR.read(fields[2]), CronField.MINUTE.read(fields[1]),
                CronField.SECOND.read(fields[0]));
        Seconds local = new Bounded(new DayTimes(CronDays.read(fields[3], fields[4], fields[5]), times),
                RuleTimes.FIRST_LOCAL, RuleTimes.LAST_LOCAL);
        return (times.hours() == TimesOfDay.ALL_HOURS) ? new AsShown(local, clock) : new OnceOnTheClock(local, clock);
    }

    /**
     * Return the expression.
     * @return six fields in capitals, also for a macro
     */
    public String expression() {
        return this.expression;
    }

    /**
     * Return the zone on whose clocks the expression is read.
     * @return the zone
     */
    public ZoneId zone() {
        return this.zone;
    }

    @Override
    public @Nullable Instant nextAfter(Instant exclusive) {
        return this.times.nextAfter(exclusive);
    }

    @Override
    public @Nullable Instant previousBefore(Instant exclusive) {
        return this.times.previousBefore(exclusive);
    }

    @Override
    public String describe() {
        return CronWords.describe(this.expression.split(" "), this.zone);
    }

    @Override
    public String toText() {
        return TimingText.cron(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cron that && this.expression.equals(that.expression) && this.zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.expression, this.zone);
    }

    @Override
    public String toString() {
        return toText();
    }

}
