package io.chrono.time;

/**
 * Says on which days of a month something happens. Immutable.
 */
interface DayRule {

    /*
     * Return the days of a month.
     *
     */
    int days(Month month);

    /*
     * Return the first month at or after the given one that may have days at all.
     *
     */
    default long monthAtOrAfter(long month) {
        return month;
    }

    /*
     * Return the last month at or before the given one that may have days at all.
     *
     */
    default long monthAtOrBefore(long month) {
        return month;
    }

}
