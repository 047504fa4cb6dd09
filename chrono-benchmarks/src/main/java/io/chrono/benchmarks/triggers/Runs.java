package io.chrono.benchmarks.triggers;

/**
 * What each job does. Safe for use by several threads.
 */
@FunctionalInterface
interface Runs {

    /**
     * Take notice that a job runs.
     * @param id the number of the job
     */
    void ran(int id);

}
