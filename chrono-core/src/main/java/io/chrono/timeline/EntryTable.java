package io.chrono.timeline;

import java.util.Arrays;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a {@link Day}, each with a number, by which all lists refer to it.
 * Guarded by the lock of the wheel.
 */
final class EntryTable {

    /*
     * Lists of references in old memory are dear: G1 keeps account of each write to them,
     * with a fence that waits for all writes before. So this table has the only reference
     * to an entry, and slots and scopes have numbers. An identifier contains the number,
     * too, so that no other index is needed. The table grows by one chunk at a time, so
     * that nobody waits for a copy of a million references; numbers that have become free
     * are used again.
     */

    static final int NOBODY = -1;

    private static final int CHUNK_BITS = 10;

    private static final int CHUNK = 1 << CHUNK_BITS;

    private static final int FIRST_FREE = 64;

    private static final int FIRST_CHUNKS = 4;

    private @Nullable Entry[] @Nullable [] chunks = new @Nullable Entry[FIRST_CHUNKS] @Nullable [];

    private int numbers;

    private int size;

    private int[] free = {};

    private int freeCount;

    /**
     * Return a number that is not in use.
     * @return the number, from 0
     * @throws IllegalStateException if all are in use
     */
    int reserve() {
        if (this.freeCount > 0) {
            return this.free[--this.freeCount];
        }
        if (this.numbers == EventIds.MOST_NUMBERS) {
            throw full();
        }
        if ((this.numbers & (CHUNK - 1)) == 0) {
            makeRoom(this.numbers >>> CHUNK_BITS);
        }
        return this.numbers++;
    }

    /**
     * Make sure that some numbers can still be reserved.
     * @throws IllegalStateException if less than a chunk of them is left
     */
    void requireRoom() {
        if (isNearlyFull()) {
            throw full();
        }
    }

    boolean isNearlyFull() {
        return this.numbers - this.freeCount > EventIds.MOST_NUMBERS - CHUNK;
    }

    private IllegalStateException full() {
        return Capacity.full("a part of the timeline", this.numbers - this.freeCount, "the limit",
                EventIds.MOST_NUMBERS - CHUNK);
    }

    /**
     * Give a number back that was reserved, and for which there is no entry.
     * @param number the number
     */
    void release(int number) {
        if (this.freeCount == this.free.length) {
            this.free = Arrays.copyOf(this.free, Math.max(FIRST_FREE, 2 * this.freeCount));
        }
        this.free[this.freeCount++] = number;
        if (this.freeCount == this.numbers && this.numbers > CHUNK) {
            startAnew();
        }
    }

    void add(Entry entry) {
        put(entry.number(), entry);
        this.size++;
    }

    void remove(Entry entry) {
        put(entry.number(), null);
        this.size--;
        release(entry.number());
    }

    Entry get(int number) {
        Entry entry = find(number);
        if (entry == null) {
            throw new IllegalStateException("There is no entry " + number);
        }
        return entry;
    }

    @Nullable Entry find(int number) {
        Entry[] chunk = (number < this.numbers) ? this.chunks[number >>> CHUNK_BITS] : null;
        return (chunk != null) ? chunk[number & (CHUNK - 1)] : null;
    }

    int size() {
        return this.size;
    }

    /**
     * Visit the entries with some of the numbers.
     * @param from the first number
     * @param count how many numbers
     * @param visitor called with each entry
     * @return whether there are numbers above them
     */
    boolean visit(int from, int count, Consumer<? super Entry> visitor) {
        int end = Math.min(from + count, this.numbers);
        for (int number = from; number < end; number++) {
            Entry entry = find(number);
            if (entry != null) {
                visitor.accept(entry);
            }
        }
        return end < this.numbers;
    }

    @SuppressWarnings("NullAway") // there is a chunk for each number that was given away
    private void put(int number, @Nullable Entry entry) {
        this.chunks[number >>> CHUNK_BITS][number & (CHUNK - 1)] = entry;
    }

    /*
     * Keeps nothing of a large table whose last entry has gone.
     */
    private void startAnew() {
        this.chunks = new @Nullable Entry[FIRST_CHUNKS] @Nullable [];
        this.numbers = 0;
        this.free = new int[0];
        this.freeCount = 0;
    }

    private void makeRoom(int chunk) {
        if (chunk == this.chunks.length) {
            this.chunks = Arrays.copyOf(this.chunks, 2 * chunk);
        }
        this.chunks[chunk] = new @Nullable Entry[CHUNK];
    }

}
