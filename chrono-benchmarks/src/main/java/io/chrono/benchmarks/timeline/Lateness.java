package io.chrono.benchmarks.timeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How late probes ran, in nanoseconds. Safe for use by several threads.
 */
final class Lateness {

    private final long[] nanos;

    private final AtomicInteger size = new AtomicInteger();

    Lateness(int capacity) {
        this.nanos = new long[capacity];
    }

    void note(long dueSecond) {
        Instant now = Instant.now();
        int index = this.size.getAndIncrement();
        if (index < this.nanos.length) {
            this.nanos[index] = (now.getEpochSecond() - dueSecond) * 1_000_000_000 + now.getNano();
        }
    }

    /**
     * Forget what was noted.
     */
    void reset() {
        this.size.set(0);
    }

    /**
     * Return what was noted.
     * @return the values in ascending order
     */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(this.nanos, Math.min(this.size.get(), this.nanos.length));
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Return the value that a share of all values does not exceed.
     * @param sorted the values in ascending order, at least one
     * @param percent the share, above 0 up to 100
     * @return the value, by nearest rank
     */
    static long percentile(long[] sorted, double percent) {
        return sorted[Math.max(0, (int) Math.ceil(percent * sorted.length / 100 - 1e-6) - 1)];
    }

}
