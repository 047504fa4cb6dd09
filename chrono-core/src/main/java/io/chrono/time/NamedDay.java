package io.chrono.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

/**
 * A day that a text names, by its date or as seen from today. Immutable.
 */
sealed interface NamedDay {

    /**
     * Return the day that is meant.
     * @param today the present day
     * @return the day
     * @throws DateTimeException if there is no such day
     */
    LocalDate on(LocalDate today);

    /**
     * Return the day that is meant when {@link #on} has passed.
     * @param today the present day
     * @return the day, or {@code null} if the text means one day only
     * @throws DateTimeException if there is no such day
     */
    default @Nullable LocalDate after(LocalDate today) {
        return null;
    }

    /*
     * Return whether the day begins at the present time of day rather than at midnight.
     */
    default boolean keepsTime() {
        return false;
    }

    /**
     * A date with its year.
     *
     * @param date the date
     */
    record Dated(LocalDate date) implements NamedDay {

        @Override
        public LocalDate on(LocalDate today) {
            return this.date;
        }

    }

    /**
     * A date without a year: that of the present year.
     *
     * @param month the month
     * @param day the day of the month
     */
    record Yearly(Month month, int day) implements NamedDay {

        @Override
        public LocalDate on(LocalDate today) {
            return LocalDate.of(today.getYear(), this.month, this.day);
        }

        @Override
        public LocalDate after(LocalDate today) {
            return LocalDate.of(today.getYear() + 1, this.month, this.day);
        }

    }

    /**
     * Today, tomorrow, yesterday, or now.
     *
     * @param days the distance from today
     * @param keepsTime whether the present time of day is meant
     */
    record Near(int days, boolean keepsTime) implements NamedDay {

        @Override
        public LocalDate on(LocalDate today) {
            return today.plusDays(this.days);
        }

    }

    /**
     * A weekday: from today on, after today, or before today.
     *
     * @param weekday the weekday
     * @param step 0 for the first from today on, 1 for after, −1 for before
     * @param plain whether nothing but the name of the day was said
     */
    record Weekday(DayOfWeek weekday, int step, boolean plain) implements NamedDay {

        @Override
        public LocalDate on(LocalDate today) {
            return today.with(switch (this.step) {
                case 1 -> TemporalAdjusters.next(this.weekday);
                case -1 -> TemporalAdjusters.previous(this.weekday);
                default -> TemporalAdjusters.nextOrSame(this.weekday);
            });
        }

        @Override
        public @Nullable LocalDate after(LocalDate today) {
            return this.plain ? today.with(TemporalAdjusters.next(this.weekday)) : null;
        }

    }

    /**
     * A weekday of this week or of one near to it. Weeks begin on Monday.
     *
     * @param weekday the weekday
     * @param weeks the distance from this week
     */
    record OfWeek(DayOfWeek weekday, int weeks) implements NamedDay {

        @Override
        public LocalDate on(LocalDate today) {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(this.weeks)
                .with(TemporalAdjusters.nextOrSame(this.weekday));
        }

    }

    /**
     * The first or last day of a month, or one of its weekdays.
     *
     * @param ordinal 1 to 5, or −1 for the last
     * @param weekday the weekday, or {@code null} for the first or last day
     * @param month the month
     */
    record OfMonth(int ordinal, @Nullable DayOfWeek weekday, NamedMonth month) implements NamedDay {

        @Override
        public LocalDate on(LocalDate today) {
            YearMonth yearMonth = this.month.on(today);
            if (this.weekday == null) {
                return (this.ordinal != 1) ? yearMonth.atEndOfMonth() : yearMonth.atDay(1);
            }
            LocalDate day = yearMonth.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(this.ordinal, this.weekday));
            if (!YearMonth.from(day).equals(yearMonth)) {
                throw new DateTimeException("the month has no such weekday");
            }
            return day;
        }

        @Override
        public boolean keepsTime() {
            return this.weekday == null && this.month instanceof NamedMonth.Near;
        }

    }

    /**
     * A month that a text names.
     */
    sealed interface NamedMonth {

        YearMonth on(LocalDate today);

        /**
         * A month as seen from the present one.
         *
         * @param months the distance
         */
        record Near(int months) implements NamedMonth {

            @Override
            public YearMonth on(LocalDate today) {
                return YearMonth.from(today).plusMonths(this.months);
            }

        }

        /**
         * A month with a name.
         *
         * @param month the month
         * @param year the year, or {@code null} for the present one
         */
        record Named(Month month, @Nullable Integer year) implements NamedMonth {

            @Override
            public YearMonth on(LocalDate today) {
                return YearMonth.of((this.year != null) ? this.year : today.getYear(), this.month);
            }

        }

    }

}
