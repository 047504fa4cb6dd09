package io.chrono.timeline;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a {@link Day} that have come, but are in none of its lists yet. Guarded
 * by the lock of the wheel.
 */
final class Arrivals {

    /*
     * When very many events wait, those lists do not lie in the caches of the processor.
     * Whoever writes into one of them waits for its memory, and then for that of the next
     * one, and if another processor has written there before, for that processor. So an
     * addition writes no more than this object and the entry. Many entries are filed in
     * one loop, for which the processor fetches the memory of several at the same time.
     */
    private static final int CAPACITY = 64;

    private @Nullable Entry last;

    private int size;

    void add(Entry entry) {
        entry.previousArrival = this.last;
        this.last = entry;
        this.size++;
    }

    boolean isFull() {
        return this.size == CAPACITY;
    }

    boolean isEmpty() {
        return this.size == 0;
    }

    /**
     * Take all entries out.
     * @return the entries in the order in which they came
     */
    Entry[] takeAll() {
        Entry[] all = new Entry[this.size];
        Entry entry = this.last;
        for (int i = all.length - 1; entry != null; i--) {
            all[i] = entry;
            Entry previous = entry.previousArrival;
            entry.previousArrival = null;
            entry = previous;
        }
        this.last = null;
        this.size = 0;
        return all;
    }

}
