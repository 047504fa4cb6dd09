package io.chrono.time;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Of the times of each period shorter than a day those at certain positions (BYSETPOS).
 * Immutable.
 *
 * @param positions from 1, or from -1 back; none for no times at all
 * @param all the times
 * @param origin the first second of a period
 * @param length the length of a period, in seconds
 */
record ElapsedPositions(List<Integer> positions, ElapsedTimes all, long origin, int length) implements Seconds {

    private static final int PERIODS_LOOKED_AT = 1_000;

    @Override
    public OptionalLong ceiling(long second) {
        OptionalLong any = !this.positions.isEmpty() ? this.all.ceiling(start(second)) : OptionalLong.empty();
        for (int looked = 0; looked < PERIODS_LOOKED_AT && any.isPresent(); looked++) {
            long start = start(any.getAsLong());
            OptionalLong found = times(start).filter((time) -> time >= second).findFirst();
            if (found.isPresent()) {
                return found;
            }
            any = this.all.ceiling(start + this.length);
        }
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong floor(long second) {
        OptionalLong any = !this.positions.isEmpty() ? this.all.floor(second) : OptionalLong.empty();
        for (int looked = 0; looked < PERIODS_LOOKED_AT && any.isPresent(); looked++) {
            long start = start(any.getAsLong());
            OptionalLong found = times(start).filter((time) -> time <= second).max();
            if (found.isPresent()) {
                return found;
            }
            any = this.all.floor(start - 1);
        }
        return OptionalLong.empty();
    }

    private long start(long second) {
        return second - Math.floorMod(second - this.origin, this.length);
    }

    private LongStream times(long start) {
        LongStream.Builder builder = LongStream.builder();
        OptionalLong next = this.all.ceiling(start);
        while (next.isPresent() && next.getAsLong() < start + this.length) {
            builder.add(next.getAsLong());
            next = this.all.ceiling(next.getAsLong() + 1);
        }
        long[] times = builder.build().toArray();
        return this.positions.stream()
            .mapToInt((position) -> (position > 0) ? position - 1 : times.length + position)
            .filter((index) -> index >= 0 && index < times.length)
            .sorted()
            .distinct()
            .mapToLong((index) -> times[index]);
    }

}
