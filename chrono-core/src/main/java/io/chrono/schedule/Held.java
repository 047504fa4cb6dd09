package io.chrono.schedule;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A trigger that this node owns. Handed from one thread to the next; used by one at a
 * time.
 */
final class Held {

    /**
     * What is due first; then the highest priority, then the oldest.
     */
    static final Comparator<Held> ORDER = Comparator.comparing((Held held) -> held.trigger.due())
        .thenComparingInt((held) -> -held.policy().priority())
        .thenComparingLong((held) -> held.trigger.id());

    private final Trigger trigger;

    private final String owner;

    private final String tenant;

    private TriggerState.@Nullable Executing executing;

    private boolean queued;

    /**
     * Create what the node owns.
     * @param trigger the trigger, claimed or executing
     * @param owner the name under which the node has claimed it
     */
    Held(Trigger trigger, String owner) {
        this.trigger = trigger;
        this.owner = owner;
        this.tenant = trigger.schedule().order().tenant();
        if (trigger.state() instanceof TriggerState.Executing begun) {
            this.executing = begun;
        }
    }

    Trigger trigger() {
        return this.trigger;
    }

    String owner() {
        return this.owner;
    }

    String tenant() {
        return this.tenant;
    }

    SchedulePolicy policy() {
        return this.trigger.schedule().order().policy();
    }

    long dueNanos() {
        return StoreClock.nanosOf(this.trigger.due());
    }

    boolean isBegun() {
        return this.executing != null;
    }

    void begun(Instant at) {
        this.executing = new TriggerState.Claimed(this.owner, attemptsBefore()).executing(at);
    }

    TriggerState.Executing executing() {
        TriggerState.Executing begun = this.executing;
        if (begun == null) {
            throw new IllegalStateException("Trigger " + this.trigger.id() + " has not begun");
        }
        return begun;
    }

    /**
     * Return how often it was begun before this node has claimed it.
     * @return the number, from 0
     */
    int attemptsBefore() {
        if (this.trigger.state() instanceof TriggerState.Claimed claimed) {
            return claimed.attempt();
        }
        return executing().attempt() - 1;
    }

    /**
     * Return whether it has waited for another trigger of its schedule, as its policy
     * wants it, so that it is not too late.
     * @return whether it has
     */
    boolean isQueued() {
        return this.queued;
    }

    void queue() {
        this.queued = true;
    }

    TriggerState.Missed missed(Instant at, String reason) {
        return new TriggerState.Missed(at, reason);
    }

}
