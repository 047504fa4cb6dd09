package io.chrono.benchmarks.triggers;

import java.time.Instant;

/**
 * A scheduler that keeps its jobs in PostgreSQL, as one sees it who adds jobs. All jobs
 * are the same one-off that does nothing and knows only its number. Used by one thread.
 */
interface Contender extends AutoCloseable {

    /**
     * Create the tables in an empty database.
     * @throws Exception if that fails
     */
    void createTables() throws Exception;

    /**
     * Add many jobs with one call of the product's own interface for that.
     * @param from the number of the first job
     * @param to the number after that of the last job
     * @param due when all of them are due
     * @throws Exception if that fails
     */
    void insert(int from, int to, Instant due) throws Exception;

    /**
     * Add a job.
     * @param id its number
     * @param due when it is due
     * @throws Exception if that fails
     */
    void schedule(int id, Instant due) throws Exception;

    /**
     * Return where jobs stand that are still to be run.
     * @return the name of a table
     */
    String table();

    /**
     * Return which rows of the table are due or being run.
     * @return a condition in SQL
     */
    String unfinished();

    /**
     * Describe the nodes that run the jobs.
     * @return their settings
     */
    String settings();

    /**
     * Return name and version of the product.
     * @return for example {@code quartz-2.5.2}
     */
    String version();

    /**
     * Give back what this object holds. It leaves the jobs alone.
     */
    @Override
    void close();

}
