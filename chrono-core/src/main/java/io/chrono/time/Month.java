package io.chrono.time;

/**
 * A month of the proleptic calendar, with the arithmetic that rules need of it.
 *
 * @param year the year
 * @param number the month of the year, from 1
 * @param firstDay its first day, in days since 1970-01-01
 * @param length its days
 * @param firstWeekday the day of the week of its first day, from 0 for Monday
 */
record Month(int year, int number, long firstDay, int length, int firstWeekday) {

    /** Days from 0000-03-01 to 1970-01-01. */
    private static final long EPOCH = 719_468;

    static final int MONTHS = 12;

    static final int WEEK = 7;

    /**
     * Return a month.
     * @param index months since January of the year 0
     */
    static Month of(long index) {
        int year = Math.toIntExact(Math.floorDiv(index, MONTHS));
        int number = Math.floorMod(index, MONTHS) + 1;
        long firstDay = day(year, number);
        return new Month(year, number, firstDay, length(year, number), Math.floorMod(firstDay + 3, WEEK));
    }

    static long index(int year, int number) {
        return (long) year * MONTHS + number - 1;
    }

    /**
     * Return the month of a day.
     * @param day days since 1970-01-01
     * @return months since January of the year 0
     */
    static long indexOf(long day) {
        /*
         * Days are counted in eras of 400 years that begin in March, see
         * https://howardhinnant.github.io/date_algorithms.html
         */
        long shifted = day + EPOCH;
        long era = Math.floorDiv(shifted, 146_097L);
        long dayOfEra = shifted - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long fromMarch = (5 * dayOfYear + 2) / 153;
        return (yearOfEra + era * 400) * MONTHS + fromMarch + 2;
    }

    /**
     * Return the first day of a month, in days since 1970-01-01.
     */
    static long day(int year, int number) {
        long fromMarch = (number + 9L) % MONTHS;
        long shiftedYear = (number <= 2) ? year - 1L : year;
        long era = Math.floorDiv(shiftedYear, 400L);
        long yearOfEra = shiftedYear - era * 400;
        long dayOfYear = (153 * fromMarch + 2) / 5;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - EPOCH;
    }

    static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int length(int year, int number) {
        if (number == 2) {
            return isLeap(year) ? 29 : 28;
        }
        return (number == 4 || number == 6 || number == 9 || number == 11) ? 30 : 31;
    }

    /**
     * Return the bits of all its days; bit 0 is the first.
     */
    int all() {
        return -1 >>> (Integer.SIZE - this.length);
    }

    /**
     * Return the bits of all days that fall on a day of the week.
     * @param weekday from 0 for Monday
     */
    int weekdays(int weekday) {
        return 0x10204081 << Math.floorMod(weekday - this.firstWeekday, WEEK) & all();
    }

    /**
     * Return the day of the week.
     * @param dayOfMonth from 1
     * @return from 0 for Monday
     */
    int weekday(int dayOfMonth) {
        return (this.firstWeekday + dayOfMonth - 1) % WEEK;
    }

}
