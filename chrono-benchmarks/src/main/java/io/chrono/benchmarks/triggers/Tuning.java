package io.chrono.benchmarks.triggers;

/**
 * How a contender is set up.
 */
enum Tuning {

    /**
     * With the settings that let it drain most jobs in a second.
     */
    BEST,

    /**
     * As it comes.
     */
    DEFAULT

}
