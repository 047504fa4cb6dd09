package io.chrono.time;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;

import org.jspecify.annotations.Nullable;

/**
 * Walks through the times of an interval, one question to the timing for each. For one
 * thread.
 */
final class TimesBetween implements Iterator<Instant> {

    private final Timing timing;

    private final Instant end;

    private @Nullable Instant next;

    TimesBetween(Timing timing, Instant fromInclusive, Instant toExclusive) {
        this.timing = timing;
        this.end = toExclusive;
        boolean hasBefore = fromInclusive.isAfter(Instant.MIN);
        this.next = bounded(timing.nextAfter(hasBefore ? fromInclusive.minusNanos(1) : fromInclusive));
    }

    static Spliterator<Instant> spliterator(Iterator<Instant> times) {
        return Spliterators.spliteratorUnknownSize(times,
                Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    }

    @Override
    public boolean hasNext() {
        return this.next != null;
    }

    @Override
    public Instant next() {
        Instant current = this.next;
        if (current == null) {
            throw new NoSuchElementException("No time is left before " + this.end);
        }
        this.next = bounded(this.timing.nextAfter(current));
        return current;
    }

    private @Nullable Instant bounded(@Nullable Instant time) {
        return (time != null && time.isBefore(this.end)) ? time : null;
    }

}
