package io.chrono.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The inclusive end of a rule: an instant, or a date and time on the clocks of the rule's
 * zone, or a date, which means its whole day.
 *
 * @param dateTime the last date and time
 * @param isUtc whether it is meant in UTC
 * @param isDate whether it is written as a date
 */
record RuleEnd(LocalDateTime dateTime, boolean isUtc, boolean isDate) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);

    static RuleEnd read(String text) {
        try {
            if (text.indexOf('T') < 0) {
                return new RuleEnd(LocalDate.parse(text, DATE).atTime(LocalTime.MAX.withNano(0)), false, true);
            }
            boolean isUtc = text.endsWith("Z");
            String local = isUtc ? text.substring(0, text.length() - 1) : text;
            return new RuleEnd(LocalDateTime.parse(local, TimingText.LOCAL), isUtc, false);
        }
        catch (DateTimeException ex) {
            throw new IllegalArgumentException("invalid until (" + text
                    + "); it is a date such as 20261231, or a date and time such as 20261231T235959, with Z behind"
                    + " it for UTC", ex);
        }
    }

    static RuleEnd at(Instant instant) {
        return new RuleEnd(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC), true, false);
    }

    /**
     * Return the end on the time line.
     * @return a second since 1970
     */
    long second(WallClock clock) {
        long second = this.dateTime.toEpochSecond(ZoneOffset.UTC);
        if (this.isUtc) {
            return second;
        }
        WallClock.Change change = clock.changeAt(second);
        return (change != null && change.isBack()) ? second - change.after() : clock.second(second);
    }

    /**
     * Return the end on the clocks of the zone.
     * @return a local second, or {@code null} if the end is meant in UTC
     */
    @Nullable Long localSecond() {
        return this.isUtc ? null : Long.valueOf(this.dateTime.toEpochSecond(ZoneOffset.UTC));
    }

    @Override
    public String toString() {
        return this.isDate ? DATE.format(this.dateTime)
                : TimingText.LOCAL.format(this.dateTime) + (this.isUtc ? "Z" : "");
    }

}
