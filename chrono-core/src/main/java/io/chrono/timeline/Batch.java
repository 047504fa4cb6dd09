package io.chrono.timeline;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs that are due at a tick, on their way to the workers. It is filled by one thread;
 * then any number of threads claim runs from it.
 */
final class Batch {

    /**
     * How many runs a batch holds at the most: enough that handing them over costs little
     * for each, few enough that collecting them does not hold the timeline's lock for
     * long.
     */
    static final int CAPACITY = 1024;

    private final TickRun tickRun;

    private final Entry[] entries;

    private final AtomicInteger next = new AtomicInteger();

    private final AtomicBoolean taken = new AtomicBoolean();

    private int size;

    private int claimedAtLastLook = -1;

    Batch(TickRun tickRun, int capacity) {
        this.tickRun = tickRun;
        this.entries = new Entry[capacity];
    }

    void add(Entry entry) {
        this.entries[this.size++] = entry;
    }

    boolean isFull() {
        return this.size == this.entries.length;
    }

    int size() {
        return this.size;
    }

    int claimed() {
        return Math.min(this.next.get(), this.size);
    }

    int unclaimed() {
        return this.size - claimed();
    }

    /**
     * Claim the next run.
     * @return its index, or {@link #size()} or more if all are claimed
     */
    int claim() {
        return this.next.getAndIncrement();
    }

    Entry entry(int index) {
        return this.entries[index];
    }

    TickRun tickRun() {
        return this.tickRun;
    }

    /**
     * Take the batch for oneself, as far as others do not help.
     * @return {@code false} if somebody else has it
     */
    boolean take() {
        return !this.taken.get() && this.taken.compareAndSet(false, true);
    }

    /**
     * Look whether whoever took the batch gets on with it. If not, somebody else may take
     * it. Called by one thread at a time.
     * @return whether it was taken, and nothing was claimed since the last call
     */
    boolean isStuck() {
        if (!this.taken.get()) {
            return false;
        }
        int claimed = claimed();
        boolean stuck = claimed == this.claimedAtLastLook && claimed < this.size;
        this.claimedAtLastLook = claimed;
        if (stuck) {
            this.taken.set(false);
        }
        return stuck;
    }

}
