package io.chrono.benchmarks.report;

/**
 * What a candidate stands for in a comparison.
 */
public enum Role {

    /**
     * Chrono itself.
     */
    CHRONO,

    /**
     * A peer that does the same work. The best of them is what Chrono is compared with.
     */
    PEER,

    /**
     * Shown beside the others, but never the best one, because it does not offer the
     * same.
     */
    REFERENCE

}
