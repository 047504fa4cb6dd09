package io.chrono.time;

import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * The times at which something happens. A timing is a value: it holds no clock, so the
 * same question always has the same answer, and instances may be shared freely between
 * threads. All times are whole seconds.
 *
 * @since 0.1
 */
public sealed interface Timing permits Once, Every, Recurrence, Cron, Windowed {

    /**
     * Return the first time that lies strictly after the given instant.
     * @param exclusive the exclusive lower bound
     * @return the next time, a whole second, or {@code null} if there is none
     */
    @Nullable Instant nextAfter(Instant exclusive);

    /**
     * Return the last time that lies strictly before the given instant.
     * @param exclusive the exclusive upper bound
     * @return the previous time, a whole second, or {@code null} if there is none
     */
    @Nullable Instant previousBefore(Instant exclusive);

    /**
     * Return what this timing means, in plain English.
     * @return a phrase without a full stop, such as "every 20 seconds from
     * 2026-01-01T00:00:00Z on"; for people, and not to be read back
     */
    String describe();

    /**
     * Return this timing as one line of text, for a column of a table or a file.
     * @return text that {@link #fromText} reads back to an equal value
     */
    String toText();

    /**
     * Return the times of an interval, in order. They are computed as they are asked for,
     * so the interval may be as long as all time.
     * @param fromInclusive the beginning
     * @param toExclusive the end
     * @return the times that are not before the beginning and before the end
     */
    default Stream<Instant> between(Instant fromInclusive, Instant toExclusive) {
        Iterator<Instant> times = new TimesBetween(this, fromInclusive, toExclusive);
        return StreamSupport.stream(TimesBetween.spliterator(times), false);
    }

    /**
     * Return this timing, limited to a window.
     * @param after the inclusive beginning, or {@code null} for none
     * @param before the exclusive end, or {@code null} for none
     * @return a timing with those times of this one that lie in the window
     * @throws IllegalArgumentException if the window is empty
     */
    default Timing within(@Nullable Instant after, @Nullable Instant before) {
        return (after != null || before != null) ? new Windowed(this, after, before) : this;
    }

    /**
     * Read a timing from the text of {@link #toText}.
     * @param text the text, of at most 20,000 characters
     * @return the timing
     * @throws IllegalArgumentException if the text is nothing that a timing writes; it
     * quotes the text and names the forms
     */
    static Timing fromText(String text) {
        return TimingText.read(text);
    }

}
