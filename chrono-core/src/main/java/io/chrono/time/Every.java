package io.chrono.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * A fixed grid of times: the origin, one period later, and so on. Nothing shifts the
 * grid, neither slow work nor summer time; a day is 24 hours here.
 *
 * @param origin the first time; a fraction of a second is cut off
 * @param period the distance of two times; whole seconds, at least one
 * @param count how many times there are, at least one, or {@code null} for no end
 * @since 0.1
 */
public record Every(Instant origin, Duration period, @Nullable Long count) implements Timing {

    public Every {
        if (period.compareTo(Duration.ofSeconds(1)) < 0 || !period.equals(period.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("'period' must be whole seconds, at least one, but was " + period);
        }
        if (count != null && count < 1) {
            throw new IllegalArgumentException("'count' must be at least 1, but was " + count);
        }
        origin = origin.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * A grid without end.
     * @param origin the first time
     * @param period the distance of two times; whole seconds, at least one
     */
    public Every(Instant origin, Duration period) {
        this(origin, period, null);
    }

    @Override
    public @Nullable Instant nextAfter(Instant exclusive) {
        return exclusive.isBefore(this.origin) ? this.origin : time(periodsUntil(exclusive.getEpochSecond()) + 1);
    }

    @Override
    public @Nullable Instant previousBefore(Instant exclusive) {
        if (!this.origin.isBefore(exclusive)) {
            return null;
        }
        long lastSecond = (exclusive.getNano() > 0) ? exclusive.getEpochSecond() : exclusive.getEpochSecond() - 1;
        long index = periodsUntil(lastSecond);
        return time((this.count != null) ? Math.min(index, this.count - 1) : index);
    }

    private long periodsUntil(long second) {
        return (second - this.origin.getEpochSecond()) / this.period.toSeconds();
    }

    private @Nullable Instant time(long index) {
        if (this.count != null && index >= this.count) {
            return null;
        }
        long offset = index * this.period.toSeconds(); // at most twice the distance of
                                                       // two instants, or one period
        long room = Instant.MAX.getEpochSecond() - this.origin.getEpochSecond();
        return (offset <= room) ? this.origin.plusSeconds(offset) : null;
    }

    @Override
    public String describe() {
        String grid = "every " + English.duration(this.period) + " from " + this.origin + " on";
        return (this.count != null) ? grid + ", " + English.times(this.count) : grid;
    }

    @Override
    public String toText() {
        String grid = TimingText.EVERY + " " + this.period + " from " + this.origin;
        return (this.count != null) ? grid + " times " + this.count : grid;
    }

}
