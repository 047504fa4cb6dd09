package io.chrono.benchmarks.triggers;

/**
 * What is measured.
 */
enum TriggerPart {

    /**
     * How fast one node runs what is due.
     */
    DRAIN,

    /**
     * How fast two nodes do so together, and how they share.
     */
    TWO,

    /**
     * How fast jobs are added a thousand at a time.
     */
    INSERT,

    /**
     * How late jobs run that were added for a time to come.
     */
    FUTURE,

    /**
     * How late jobs run that were due when they were added.
     */
    NOW

}
