package io.chrono.schedule;

import io.chrono.clock.Clock;

/**
 * What the parts of a running node share.
 */
record EngineParts(ScheduleStore store, NodeSettings settings, Clock clock, StoreClock storeClock, Lease lease,
        Holdings holdings, NodeCounters counters, StoreHealth health) {

    static EngineParts of(NodeBase base, NodeSettings settings, NodeCounters counters) {
        return new EngineParts(base.store(), settings, base.clock(), new StoreClock(base.clock()),
                new Lease(settings.name(), settings.lease()), new Holdings(), counters, new StoreHealth(counters));
    }

    boolean isAlive() {
        return this.lease.holds(this.clock.nanoTime());
    }

}
