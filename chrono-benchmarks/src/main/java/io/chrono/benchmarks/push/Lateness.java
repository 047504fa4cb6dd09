package io.chrono.benchmarks.push;

import java.util.Arrays;

/**
 * How late messages were, in microseconds. Not thread-safe.
 */
final class Lateness {

    private long[] micros = new long[1024];

    private int size;

    void add(long late) {
        if (this.size == this.micros.length) {
            this.micros = Arrays.copyOf(this.micros, this.size * 2);
        }
        this.micros[this.size++] = late;
    }

    int size() {
        return this.size;
    }

    /**
     * Return all values.
     * @return the values in ascending order
     */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(this.micros, this.size);
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
        int rank = (int) Math.ceil(percent * sorted.length / 100 - 1e-6);
        return sorted[Math.max(0, rank - 1)];
    }

}
