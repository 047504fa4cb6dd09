package io.chrono.time;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * The times of a rule whose period is shorter than a day. Periods follow each other as
 * time passes, whatever the clocks do; of their seconds, those count that the clocks show
 * as the rule wants it. Immutable.
 *
 * @param origin the first second of a period that counts
 * @param width how many seconds of the period may count
 * @param step the distance of two periods that count, in seconds
 * @param shown what the clocks must show, or {@code null} for anything
 */
record ElapsedTimes(long origin, long width, long step, @Nullable Seconds shown) implements Seconds {

    /** How often the two conditions are compared before a search is given up. */
    static final int COMPARISONS = 100_000;

    @Override
    public OptionalLong ceiling(long second) {
        OptionalLong next = OptionalLong.of(periodAtOrAfter(second));
        for (int i = 0; i < COMPARISONS && this.shown != null && next.isPresent(); i++) {
            next = this.shown.ceiling(next.getAsLong());
            if (next.isEmpty() || counts(next.getAsLong())) {
                return next;
            }
            next = OptionalLong.of(periodAtOrAfter(next.getAsLong()));
        }
        return (this.shown != null) ? OptionalLong.empty() : next;
    }

    @Override
    public OptionalLong floor(long second) {
        OptionalLong previous = OptionalLong.of(periodAtOrBefore(second));
        for (int i = 0; i < COMPARISONS && this.shown != null && previous.isPresent(); i++) {
            previous = this.shown.floor(previous.getAsLong());
            if (previous.isEmpty() || counts(previous.getAsLong())) {
                return previous;
            }
            previous = OptionalLong.of(periodAtOrBefore(previous.getAsLong()));
        }
        return (this.shown != null) ? OptionalLong.empty() : previous;
    }

    boolean counts(long second) {
        return Math.floorMod(second - this.origin, this.step) < this.width;
    }

    private long periodAtOrAfter(long second) {
        long into = Math.floorMod(second - this.origin, this.step);
        return (into < this.width) ? second : second - into + this.step;
    }

    private long periodAtOrBefore(long second) {
        long into = Math.floorMod(second - this.origin, this.step);
        return (into < this.width) ? second : second - into + this.width - 1;
    }

}
