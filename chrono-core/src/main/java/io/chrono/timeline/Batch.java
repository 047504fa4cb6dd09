package io.chrono.timeline;

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

    private int size;

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

}
