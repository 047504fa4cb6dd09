package io.chrono.benchmarks.timeline;

import java.util.concurrent.atomic.LongAdder;

/**
 * What an event does when it runs: as little as possible. It counts, and where it is a
 * probe, it notes how late it is. Safe for use by several threads.
 */
final class Body {

    private final LongAdder runs;

    private final Lateness lateness;

    private final boolean probe;

    Body(LongAdder runs, Lateness lateness, boolean probe) {
        this.runs = runs;
        this.lateness = lateness;
        this.probe = probe;
    }

    void run(long dueSecond) {
        this.runs.increment();
        if (this.probe) {
            this.lateness.note(dueSecond);
        }
    }

}
