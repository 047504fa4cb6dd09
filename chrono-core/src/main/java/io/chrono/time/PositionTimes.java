package io.chrono.time;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Of the times of each period those at certain positions (BYSETPOS). Immutable.
 */
final class PositionTimes implements Seconds {

    private final List<Integer> positions;

    private final RuleDays days;

    private final TimesOfDay times;

    private final DayTimes all;

    PositionTimes(List<Integer> positions, RuleDays days, TimesOfDay times) {
        this.positions = positions;
        this.days = days;
        this.times = times;
        this.all = new DayTimes(days, times);
    }

    @Override
    public OptionalLong ceiling(long second) {
        OptionalLong any = this.all.ceiling(periodStart(second));
        for (int looked = 0; looked < DayTimes.MONTHS_LOOKED_AT && any.isPresent(); looked++) {
            long period = period(any.getAsLong());
            OptionalLong found = times(period).filter((time) -> time >= second).findFirst();
            if (found.isPresent()) {
                return found;
            }
            any = this.all.ceiling(start(period + 1));
        }
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong floor(long second) {
        OptionalLong any = this.all.floor(second);
        for (int looked = 0; looked < DayTimes.MONTHS_LOOKED_AT && any.isPresent(); looked++) {
            long period = period(any.getAsLong());
            OptionalLong found = times(period).filter((time) -> time <= second).max();
            if (found.isPresent()) {
                return found;
            }
            any = this.all.floor(start(period) - 1);
        }
        return OptionalLong.empty();
    }

    /*
     * Return the n-th time from a second on.
     *
     */
    OptionalLong nth(long second, long count) {
        long left = count;
        OptionalLong any = ceiling(second);
        while (any.isPresent()) {
            long period = period(any.getAsLong());
            long[] found = times(period).filter((time) -> time >= second).toArray();
            if (left <= found.length) {
                return OptionalLong.of(found[(int) left - 1]);
            }
            left -= found.length;
            any = ceiling(start(period + 1));
        }
        return any;
    }

    private long periodStart(long second) {
        return start(period(second));
    }

    private long period(long second) {
        return this.days.periods().indexOf(Math.floorDiv(second, DayTimes.DAY));
    }

    private long start(long period) {
        return this.days.periods().firstDay(period) * DayTimes.DAY;
    }

    private LongStream times(long period) {
        List<Long> dates = dates(period);
        int size = dates.size() * this.times.size();
        return this.positions.stream()
            .mapToInt((position) -> (position > 0) ? position - 1 : size + position)
            .filter((index) -> index >= 0 && index < size)
            .sorted()
            .distinct()
            .mapToLong((index) -> dates.get(index / this.times.size()) * DayTimes.DAY
                    + this.times.get(index % this.times.size()));
    }

    private List<Long> dates(long period) {
        List<Long> dates = new ArrayList<>();
        long first = this.days.periods().firstDay(period);
        long last = this.days.periods().firstDay(period + 1) - 1;
        for (long index = Month.indexOf(first); index <= Month.indexOf(last); index++) {
            Month month = Month.of(index);
            int bits = DayTimes.atOrAfter(this.days.days(month), first - month.firstDay());
            for (int rest = DayTimes.atOrBefore(bits, last - month.firstDay()); rest != 0; rest &= rest - 1) {
                dates.add(month.firstDay() + Integer.numberOfTrailingZeros(rest));
            }
        }
        return dates;
    }

}
