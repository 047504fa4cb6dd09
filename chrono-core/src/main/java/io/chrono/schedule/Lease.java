package io.chrono.schedule;

import java.time.Duration;
import java.util.UUID;

/**
 * The name under which the node is known to the store, and how long it surely counts as
 * alive. Written by one thread, read by many.
 */
final class Lease {

    /*
     * A node that was taken for dead goes on under another name. So what it still
     * executes cannot be mistaken for what it has claimed since, and is refused.
     */

    private final String name;

    private final long nanos;

    private volatile Term term;

    Lease(String name, Duration length) {
        this.name = name;
        this.nanos = length.toNanos();
        this.term = new Term(nextOwner(), 0, false);
    }

    String owner() {
        return this.term.owner();
    }

    /**
     * The store knows that the node is alive.
     * @param asked the monotonic time before it was told
     */
    void renewed(long asked) {
        this.term = new Term(this.term.owner(), asked + this.nanos, true);
    }

    /**
     * The node was taken for dead.
     */
    void lost() {
        this.term = new Term(nextOwner(), 0, false);
    }

    boolean isKnown() {
        return this.term.known();
    }

    boolean holds(long nowNanos) {
        Term current = this.term;
        return current.known() && nowNanos - current.untilNanos() < 0;
    }

    boolean holds(String owner, long nowNanos) {
        Term current = this.term;
        return current.known() && nowNanos - current.untilNanos() < 0 && current.owner().equals(owner);
    }

    private String nextOwner() {
        return this.name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private record Term(String owner, long untilNanos, boolean known) {
    }

}
