package io.chrono.benchmarks.timeline;

/**
 * Fills the caches of the processor with other memory. Not thread-safe.
 */
final class ColdCaches {

    private static final int LONGS = 12 << 20;

    private static final int LINE = 8;

    private final long[] memory = new long[LONGS];

    void displace() {
        for (int i = 0; i < LONGS; i += LINE) {
            this.memory[i]++;
        }
    }

}
