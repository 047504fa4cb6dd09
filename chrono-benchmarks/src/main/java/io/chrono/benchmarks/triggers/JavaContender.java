package io.chrono.benchmarks.triggers;

/**
 * A scheduler whose nodes are JVMs.
 */
interface JavaContender extends Contender {

    /**
     * Become a node: run the jobs that are due, until this object is closed.
     * @param runs what each job does
     * @throws Exception if that fails
     */
    void start(Runs runs) throws Exception;

}
