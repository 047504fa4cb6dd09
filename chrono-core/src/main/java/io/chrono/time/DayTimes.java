package io.chrono.time;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Certain times of day on certain days. Immutable.
 */
final class DayTimes implements Seconds {

    /*
     * The calendar repeats itself after 400 years, so what is not found in so many months
     * is not there. A rule that looks at each n-th year only sees as many months, but
     * more years.
     */
    static final int MONTHS_LOOKED_AT = 400 * Month.MONTHS;

    static final int DAY = 86_400;

    static final int LAST_YEAR = 9999;

    private static final long LAST_MONTH = Month.index(LAST_YEAR, Month.MONTHS);

    private static final long FIRST_MONTH = Month.index(0, 1);

    private final DayRule days;

    private final TimesOfDay times;

    DayTimes(DayRule days, TimesOfDay times) {
        this.days = days;
        this.times = times;
    }

    @Override
    public OptionalLong ceiling(long second) {
        long day = Math.floorDiv(second, DAY);
        OptionalInt today = this.times.ceiling(Math.floorMod(second, DAY));
        long from = today.isPresent() ? day : day + 1;
        long index = this.days.monthAtOrAfter(Month.indexOf(from));
        for (int looked = 0; looked < MONTHS_LOOKED_AT && index <= LAST_MONTH; looked++) {
            Month month = Month.of(index);
            int bits = atOrAfter(this.days.days(month), from - month.firstDay());
            if (bits != 0) {
                long found = month.firstDay() + Integer.numberOfTrailingZeros(bits);
                return OptionalLong.of(found * DAY + ((found != day) ? this.times.first() : today.getAsInt()));
            }
            index = this.days.monthAtOrAfter(index + 1);
        }
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong floor(long second) {
        long day = Math.floorDiv(second, DAY);
        OptionalInt today = this.times.floor(Math.floorMod(second, DAY));
        long to = today.isPresent() ? day : day - 1;
        long index = this.days.monthAtOrBefore(Month.indexOf(to));
        for (int looked = 0; looked < MONTHS_LOOKED_AT && index >= FIRST_MONTH; looked++) {
            Month month = Month.of(index);
            int bits = atOrBefore(this.days.days(month), to - month.firstDay());
            if (bits != 0) {
                long found = month.firstDay() + Integer.SIZE - 1 - Integer.numberOfLeadingZeros(bits);
                return OptionalLong.of(found * DAY + ((found != day) ? this.times.last() : today.getAsInt()));
            }
            index = this.days.monthAtOrBefore(index - 1);
        }
        return OptionalLong.empty();
    }

    /*
     * Return the n-th time from a second on.
     *
     */
    OptionalLong nth(long second, long count) {
        OptionalLong first = ceiling(second);
        long left = count;
        while (first.isPresent()) {
            long day = Math.floorDiv(first.getAsLong(), DAY);
            Month month = Month.of(Month.indexOf(day));
            int bits = atOrAfter(this.days.days(month), day - month.firstDay());
            int passed = this.times.sizeBefore(Math.floorMod(first.getAsLong(), DAY));
            long here = (long) Integer.bitCount(bits) * this.times.size() - passed;
            if (left <= here) {
                long index = passed + left - 1;
                int dayOfMonth = TimesOfDay.nth(bits, (int) (index / this.times.size()));
                return OptionalLong
                    .of((month.firstDay() + dayOfMonth) * DAY + this.times.get((int) (index % this.times.size())));
            }
            left -= here;
            first = ceiling((month.firstDay() + month.length()) * DAY);
        }
        return first;
    }

    static int atOrAfter(int bits, long from) {
        if (from <= 0) {
            return bits;
        }
        return (from < Integer.SIZE) ? bits & -1 << from : 0;
    }

    static int atOrBefore(int bits, long to) {
        if (to < 0) {
            return 0;
        }
        return (to < Integer.SIZE - 1) ? bits & -1 >>> (Integer.SIZE - 1 - to) : bits;
    }

}
