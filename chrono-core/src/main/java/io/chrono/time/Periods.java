package io.chrono.time;

import java.time.LocalDate;

/**
 * Years, months, weeks or days, of which each n-th counts. All days are counted from
 * 1970. Immutable.
 *
 * @param frequency what a period is; {@link Frequency#DAILY} at the shortest
 * @param interval each n-th period
 * @param startDay a day in a period that counts
 * @param weekStart the first day of a week, from 0 for Monday
 * @param byWeeks whether years begin with their first week
 */
record Periods(Frequency frequency, long interval, long startDay, int weekStart, boolean byWeeks) {

    private static final int FOURTH = 3;

    static Periods of(Rule rule, LocalDate start) {
        return new Periods(rule.frequency().isShorterThanADay() ? Frequency.DAILY : rule.frequency(),
                rule.frequency().isShorterThanADay() ? 1 : rule.interval(), start.toEpochDay(),
                rule.weekStart().getValue() - 1, rule.has(RulePart.BYWEEKNO));
    }

    /**
     * Return the period of a day.
     */
    long indexOf(long day) {
        return switch (this.frequency) {
            case YEARLY -> this.byWeeks ? weekYear(day) : Math.floorDiv(Month.indexOf(day), Month.MONTHS);
            case MONTHLY -> Month.indexOf(day);
            case WEEKLY -> Math.floorDiv(weekOf(day), Month.WEEK);
            default -> day;
        };
    }

    /**
     * Return the first day of a period.
     */
    long firstDay(long index) {
        return switch (this.frequency) {
            case YEARLY -> this.byWeeks ? firstWeek(Math.toIntExact(index)) : Month.day(Math.toIntExact(index), 1);
            case MONTHLY -> Month.of(index).firstDay();
            case WEEKLY -> weekOf(index * Month.WEEK + Month.WEEK - 1);
            default -> index;
        };
    }

    boolean counts(long day) {
        return this.interval == 1 || Math.floorMod(indexOf(day) - indexOf(this.startDay), this.interval) == 0;
    }

    /**
     * Return the first period that counts, at or after one.
     */
    long atOrAfter(long index) {
        return index + Math.floorMod(indexOf(this.startDay) - index, this.interval);
    }

    /**
     * Return the last period that counts, at or before one.
     */
    long atOrBefore(long index) {
        return index - Math.floorMod(index - indexOf(this.startDay), this.interval);
    }

    /**
     * Return the number of a week in its year.
     */
    int week(long day) {
        return (int) ((weekOf(day) - firstWeek(weekYear(day))) / Month.WEEK) + 1;
    }

    int weeksOfYear(long day) {
        int year = weekYear(day);
        return (int) ((firstWeek(year + 1) - firstWeek(year)) / Month.WEEK);
    }

    private long weekOf(long day) {
        return day - Math.floorMod(day + 3 - this.weekStart, Month.WEEK);
    }

    /*
     * The first week of a year is the one that has at least four days in it.
     */
    private int weekYear(long day) {
        return (int) Math.floorDiv(Month.indexOf(weekOf(day) + FOURTH), Month.MONTHS);
    }

    private long firstWeek(int year) {
        return weekOf(Month.day(year, 1) + FOURTH);
    }

}
