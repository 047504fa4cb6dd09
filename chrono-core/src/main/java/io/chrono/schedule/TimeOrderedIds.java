package io.chrono.schedule;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes identifiers whose texts sort in the order in which they were made: UUIDs of
 * version 7 with a counter. Not thread-safe.
 */
final class TimeOrderedIds {

    private static final int COUNTER_BITS = 26;

    private static final int LOW_COUNTER_BITS = 14;

    private static final int RANDOM_BITS = 48;

    private final SecureRandom random = new SecureRandom();

    private long millis;

    private long counter;

    /**
     * Return a new identifier.
     * @param now the present; should it go back, identifiers still go on
     * @return the identifier, 36 characters
     */
    String next(Instant now) {
        this.counter++;
        if (now.toEpochMilli() > this.millis || this.counter >>> COUNTER_BITS > 0) {
            this.millis = Math.max(this.millis + 1, now.toEpochMilli());
            this.counter = 0;
        }
        long high = this.counter >>> LOW_COUNTER_BITS;
        long low = this.counter & ((1L << LOW_COUNTER_BITS) - 1);
        long noise = this.random.nextLong() >>> (Long.SIZE - RANDOM_BITS);
        return new UUID((this.millis << 16) | 0x7000 | high, (0b10L << 62) | (low << RANDOM_BITS) | noise).toString();
    }

}
