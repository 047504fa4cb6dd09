package io.chrono.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The days on which something recurs, as a text names them. Immutable.
 */
sealed interface RecurringDays {

    /*
     * Return the unit within which the days lie.
     */
    Amount.Unit unit();

    /*
     * Return the parts of a rule of iCalendar that say the same.
     */
    String ruleParts();

    /*
     * Return whether a day is one of them.
     */
    boolean fits(LocalDate date);

    private static String two(DayOfWeek weekday) {
        return weekday.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private static boolean isOrdinal(LocalDate date, int ordinal, DayOfWeek weekday) {
        return date.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)).equals(date);
    }

    private static <T> String list(Collection<T> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * Some weekdays.
     *
     * @param weekdays the weekdays
     */
    record Weekdays(List<DayOfWeek> weekdays) implements RecurringDays {

        @Override
        public Amount.Unit unit() {
            return Amount.Unit.WEEK;
        }

        @Override
        public String ruleParts() {
            return ";BYDAY=" + list(this.weekdays.stream().map(RecurringDays::two).toList());
        }

        @Override
        public boolean fits(LocalDate date) {
            return this.weekdays.contains(date.getDayOfWeek());
        }

    }

    /**
     * Some days of the month.
     *
     * @param days 1 to 31, or −1 for the last one
     */
    record MonthDays(List<Integer> days) implements RecurringDays {

        @Override
        public Amount.Unit unit() {
            return Amount.Unit.MONTH;
        }

        @Override
        public String ruleParts() {
            return ";BYMONTHDAY=" + list(this.days);
        }

        @Override
        public boolean fits(LocalDate date) {
            boolean last = date.getDayOfMonth() == date.lengthOfMonth();
            return this.days.contains(date.getDayOfMonth()) || (last && this.days.contains(-1));
        }

    }

    /**
     * One of the weekdays of a month.
     *
     * @param ordinal 1 to 5, or −1 for the last one
     * @param weekday the weekday
     */
    record MonthWeekday(int ordinal, DayOfWeek weekday) implements RecurringDays {

        @Override
        public Amount.Unit unit() {
            return Amount.Unit.MONTH;
        }

        @Override
        public String ruleParts() {
            return ";BYDAY=" + this.ordinal + two(this.weekday);
        }

        @Override
        public boolean fits(LocalDate date) {
            return isOrdinal(date, this.ordinal, this.weekday);
        }

    }

    /**
     * A day of some kind in one month of the year.
     *
     * @param month the month
     * @param days the day within the month
     */
    record InMonth(Month month, RecurringDays days) implements RecurringDays {

        @Override
        public Amount.Unit unit() {
            return Amount.Unit.YEAR;
        }

        @Override
        public String ruleParts() {
            return ";BYMONTH=" + this.month.getValue() + this.days.ruleParts();
        }

        @Override
        public boolean fits(LocalDate date) {
            return date.getMonth() == this.month && this.days.fits(date);
        }

    }

}
