package io.chrono.schedule;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what a node does. Safe for use by several threads.
 */
final class NodeCounters {

    final LongAdder claimed = new LongAdder();

    final LongAdder begun = new LongAdder();

    final LongAdder completed = new LongAdder();

    final LongAdder failed = new LongAdder();

    final LongAdder retried = new LongAdder();

    final LongAdder missed = new LongAdder();

    final LongAdder notBegun = new LongAdder();

    final LongAdder refused = new LongAdder();

    final LongAdder lostLeases = new LongAdder();

    final LongAdder recovered = new LongAdder();

    final LongAdder created = new LongAdder();

    final LongAdder deactivated = new LongAdder();

    final LongAdder forgotten = new LongAdder();

    final LongAdder storeFailures = new LongAdder();

    /**
     * Return what was counted.
     * @param held how many triggers the node owns now
     * @param running how many of them are being executed
     * @return the counts
     */
    NodeCounts counts(int held, int running) {
        return new NodeCounts(held, running, this.claimed.sum(), this.begun.sum(), this.completed.sum(),
                this.failed.sum(), this.retried.sum(), this.missed.sum(), this.notBegun.sum(), this.refused.sum(),
                this.lostLeases.sum(), this.recovered.sum(), this.created.sum(), this.deactivated.sum(),
                this.forgotten.sum(), this.storeFailures.sum());
    }

}
