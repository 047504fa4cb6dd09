package io.chrono.benchmarks.triggers;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Counts runs, and apart from them the jobs that have run at least once. Safe for use by
 * several threads.
 */
final class CountedRuns implements Runs {

    private final AtomicIntegerArray seen;

    private final AtomicInteger all = new AtomicInteger();

    private final AtomicInteger distinct = new AtomicInteger();

    /**
     * Create a counter.
     * @param jobs how many jobs there are; they are numbered from 0
     */
    CountedRuns(int jobs) {
        this.seen = new AtomicIntegerArray(jobs);
    }

    @Override
    public void ran(int id) {
        this.all.incrementAndGet();
        if (this.seen.getAndIncrement(id) == 0) {
            this.distinct.incrementAndGet();
        }
    }

    int all() {
        return this.all.get();
    }

    int distinct() {
        return this.distinct.get();
    }

}
