package io.chrono.time;

import java.util.OptionalLong;

/**
 * Seconds that may be asked for so many times only. For one thread and one purpose.
 */
final class CountedSeconds implements Seconds {

    private final Seconds times;

    private int left;

    /**
     * Limit how often seconds are asked for.
     * @param times the seconds
     * @param limit how often they may be asked for
     */
    CountedSeconds(Seconds times, int limit) {
        this.times = times;
        this.left = limit;
    }

    @Override
    public OptionalLong ceiling(long second) {
        count();
        return this.times.ceiling(second);
    }

    @Override
    public OptionalLong floor(long second) {
        count();
        return this.times.floor(second);
    }

    private void count() {
        this.left--;
        if (this.left < 0) {
            throw new IllegalArgumentException(
                    "COUNT is too large for a rule with so few times that are so hard to find; UNTIL has no limit");
        }
    }

}
