package io.chrono.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.schedule.ScheduleStore.Pulse;

/**
 * Tells the store that the node is alive, and hears whether it was taken for dead.
 * Confined to its round.
 */
final class Heartbeat {

    private static final Logger logger = LoggerFactory.getLogger(Heartbeat.class);

    private final EngineParts parts;

    private final Runnable lost;

    private final Runnable claimable;

    /**
     * Create a heartbeat.
     * @param parts what it works with
     * @param lost is called when what the node has claimed does not belong to it any more
     * @param claimable is called when there may be something to claim
     */
    Heartbeat(EngineParts parts, Runnable lost, Runnable claimable) {
        this.parts = parts;
        this.lost = lost;
        this.claimable = claimable;
    }

    boolean beat() {
        Lease lease = this.parts.lease();
        boolean known = lease.isKnown();
        boolean held = lease.holds(this.parts.clock().nanoTime());
        long asked = this.parts.clock().nanoTime();
        Pulse pulse = this.parts.store().renew(lease.owner(), this.parts.settings().lease());
        this.parts.storeClock().saw(pulse.at(), asked);
        this.parts.health().worked(TriggerExecutor.PART); // which may have nothing to
                                                          // begin for long
        this.parts.counters().recovered.add(pulse.recovered());
        if (known && pulse.lost()) {
            logger.warn("Node '{}' was taken for dead; its triggers were given to others, its results are refused",
                    lease.owner());
            this.parts.counters().lostLeases.increment();
            lease.lost();
            this.lost.run();
            return true;
        }
        lease.renewed(asked);
        if (!held || pulse.recovered() > 0) {
            this.claimable.run();
        }
        return false;
    }

}
