package io.chrono.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * So many of a unit, such as 2 weeks.
 *
 * @param count how many; negative leads into the past
 * @param unit the unit
 */
record Amount(long count, Unit unit) {

    Amount times(int factor) {
        return new Amount(this.count * factor, this.unit);
    }

    boolean isCalendar() {
        return this.unit.months != 0 || this.unit.days != 0;
    }

    long months() {
        return this.count * this.unit.months;
    }

    long days() {
        return this.count * this.unit.days;
    }

    long seconds() {
        return this.count * this.unit.seconds;
    }

    /*
     * As strtotime does: a day that the month does not have runs over into the next one.
     */
    static LocalDate plusMonths(LocalDate date, long months) {
        return (months != 0) ? YearMonth.from(date).plusMonths(months).atDay(1).plusDays(date.getDayOfMonth() - 1L)
                : date;
    }

    /**
     * The units that have a word. Days and longer ones are steps in the calendar, shorter
     * ones time that passes.
     */
    enum Unit {

        SECOND(0, 0, 1), MINUTE(0, 0, 60), HOUR(0, 0, 3_600), DAY(0, 1, 0), WEEK(0, 7, 0), FORTNIGHT(0, 14, 0),
        MONTH(1, 0, 0), YEAR(12, 0, 0);

        private static final Map<String, Unit> WORDS = Map.ofEntries(Map.entry("sec", SECOND),
                Map.entry("secs", SECOND), Map.entry("second", SECOND), Map.entry("seconds", SECOND),
                Map.entry("min", MINUTE), Map.entry("mins", MINUTE), Map.entry("minute", MINUTE),
                Map.entry("minutes", MINUTE), Map.entry("hour", HOUR), Map.entry("hours", HOUR), Map.entry("day", DAY),
                Map.entry("days", DAY), Map.entry("week", WEEK), Map.entry("weeks", WEEK),
                Map.entry("fortnight", FORTNIGHT), Map.entry("fortnights", FORTNIGHT), Map.entry("month", MONTH),
                Map.entry("months", MONTH), Map.entry("year", YEAR), Map.entry("years", YEAR));

        private final long months;

        private final long days;

        private final long seconds;

        Unit(long months, long days, long seconds) {
            this.months = months;
            this.days = days;
            this.seconds = seconds;
        }

        static @Nullable Unit of(Token token) {
            return token.isWord() ? WORDS.get(token.text()) : null;
        }

    }

}
