package io.chrono.time;

import java.time.Instant;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * A set of seconds in order, each counted from 1970: either on the time line, in UTC, or
 * as a clock shows them, without a zone. Immutable.
 */
interface Seconds {

    /**
     * Return the first one at or after the given second.
     * @param second the inclusive lower bound
     * @return the second, or nothing if there is none within the bounds of the search
     */
    OptionalLong ceiling(long second);

    /**
     * Return the last one at or before the given second.
     * @param second the inclusive upper bound
     * @return the second, or nothing if there is none within the bounds of the search
     */
    OptionalLong floor(long second);

    /*
     * Return the first one after an instant; only for seconds in UTC.
     */
    default @Nullable Instant nextAfter(Instant exclusive) {
        OptionalLong next = ceiling(exclusive.getEpochSecond() + 1);
        return next.isPresent() ? Instant.ofEpochSecond(next.getAsLong()) : null;
    }

    /*
     * Return the last one before an instant; only for seconds in UTC.
     */
    default @Nullable Instant previousBefore(Instant exclusive) {
        long second = exclusive.getEpochSecond();
        OptionalLong previous = floor((exclusive.getNano() > 0) ? second : second - 1);
        return previous.isPresent() ? Instant.ofEpochSecond(previous.getAsLong()) : null;
    }

}
