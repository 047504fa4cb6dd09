package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/**
 * Measures how fast one thread adds jobs for another day, a thousand at a time.
 */
final class InsertTrial {

    private static final int BATCH = 1000;

    private static final int WARM_UP = 10;

    private final Database database;

    private final PrintStream out;

    InsertTrial(Database database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /**
     * Measure and print.
     * @param name the contender
     * @param jobs how many jobs are measured; they are rounded up to whole batches
     * @throws Exception if the contender fails
     */
    void run(String name, int jobs) throws Exception {
        int batches = (jobs + BATCH - 1) / BATCH;
        int warmUp = Math.min(WARM_UP, batches);
        try (Contender contender = Contenders.create(name, this.database.pool(), Tuning.BEST, this.database.target())) {
            this.out.println("version=" + contender.version());
            contender.createTables();
            insert(contender, 0, warmUp);
            this.database.settle();
            long begun = System.nanoTime();
            insert(contender, warmUp, warmUp + batches);
            double nanos = System.nanoTime() - begun;
            verify(name, this.database.number("select count(*) from " + contender.table()), warmUp + batches);
            this.out.println("insert_per_s=" + (batches * BATCH * 1e9 / nanos));
            this.out.println("insert_us=" + (nanos / 1e3 / (batches * BATCH)));
        }
    }

    private static void insert(Contender contender, int from, int to) throws Exception {
        Instant due = Instant.now().plus(Duration.ofDays(1));
        for (int i = from; i < to; i++) {
            contender.insert(i * BATCH, (i + 1) * BATCH, due.plusSeconds(i));
        }
    }

    private static void verify(String name, long rows, int batches) throws IOException {
        if (rows != (long) batches * BATCH) {
            throw new IOException(name + " has stored " + rows + " jobs in place of " + (long) batches * BATCH);
        }
    }

}
