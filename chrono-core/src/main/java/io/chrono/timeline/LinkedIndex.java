package io.chrono.timeline;

import java.util.Arrays;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A hash table whose chains run through the elements themselves, and which grows by one
 * bucket at a time. Not safe for use by several threads.
 *
 * @param <T> what is found in it
 */
abstract class LinkedIndex<T> {

    /*
     * A table that doubles copies a million references at once, while the clock waits for
     * the lock. Linear hashing (W. Litwin, "Linear Hashing: A New Tool for File and Table
     * Addressing", 1980) splits a single bucket with each element that is one too many,
     * so the dearest addition costs about as much as any other. The buckets lie in
     * chunks, so that nothing is copied to make room for them either.
     */

    /*
     * Whoever looks for an element seldom meets another one, whose memory he would have
     * to wait for.
     */
    private static final int BUCKETS_PER_ELEMENT = 2;

    private static final int SPLITS_AT_A_TIME = BUCKETS_PER_ELEMENT;

    private static final int CHUNK_BITS = 10;

    private static final int CHUNK = 1 << CHUNK_BITS;

    private static final int FIRST_CHUNKS = 8;

    private @Nullable Object[] @Nullable [] chunks = new @Nullable Object[FIRST_CHUNKS] @Nullable [];

    private int round = CHUNK; // how many buckets there were when this round of splits
                               // began

    private int split;

    private int size;

    LinkedIndex() {
        makeRoom(0);
    }

    /**
     * Return the hash of an element, whose lower bits must be well spread.
     * @param element the element
     * @return always the same number
     */
    abstract int hash(T element);

    abstract @Nullable T next(T element);

    abstract void link(T element, @Nullable T next);

    final int size() {
        return this.size;
    }

    /**
     * Return the first element of the bucket in which those of a hash are.
     * @param hash the hash
     * @return the element, which leads to the others, or {@code null}
     */
    final @Nullable T first(int hash) {
        return head(bucket(hash));
    }

    final void add(T element) {
        int bucket = bucket(hash(element));
        link(element, head(bucket));
        put(bucket, element);
        this.size++;
        for (int i = 0; i < SPLITS_AT_A_TIME && BUCKETS_PER_ELEMENT * this.size > buckets(); i++) {
            grow();
        }
    }

    final void remove(T element) {
        int bucket = bucket(hash(element));
        T next = next(element);
        T previous = head(bucket);
        if (previous == element) {
            put(bucket, next);
        }
        else {
            while (previous != null && next(previous) != element) {
                previous = next(previous);
            }
            if (previous == null) {
                return;
            }
            link(previous, next);
        }
        link(element, null);
        this.size--;
        if (this.size == 0 && this.round > CHUNK) {
            startAnew();
        }
    }

    /**
     * Visit the elements of some buckets. What is added between two calls may move
     * elements to a higher bucket.
     * @param from the first bucket
     * @param count how many buckets
     * @param visitor called with each element
     * @return whether there are buckets above them
     */
    final boolean visit(int from, int count, Consumer<? super T> visitor) {
        int end = Math.min(from + count, buckets());
        for (int bucket = from; bucket < end; bucket++) {
            for (T element = head(bucket); element != null; element = next(element)) {
                visitor.accept(element);
            }
        }
        return end < buckets();
    }

    private int buckets() {
        return this.round + this.split;
    }

    private int bucket(int hash) {
        int bucket = hash & (this.round - 1);
        return (bucket < this.split) ? hash & (2 * this.round - 1) : bucket;
    }

    private void grow() {
        int from = this.split;
        int to = this.round + this.split;
        makeRoom(to);
        T stays = null;
        T moves = null;
        T element = head(from);
        while (element != null) {
            T next = next(element);
            if ((hash(element) & this.round) != 0) {
                relink(element, moves);
                moves = element;
            }
            else {
                relink(element, stays);
                stays = element;
            }
            element = next;
        }
        put(from, stays);
        put(to, moves);
        this.split++;
        if (this.split == this.round) {
            this.round *= 2;
            this.split = 0;
        }
    }

    private void relink(T element, @Nullable T next) {
        if (next(element) != next) {
            link(element, next); // a write into old memory is dearer than a look
        }
    }

    /*
     * Keeps nothing of a large table whose last element has gone.
     */
    private void startAnew() {
        this.chunks = new @Nullable Object[FIRST_CHUNKS] @Nullable [];
        makeRoom(0);
        this.round = CHUNK;
        this.split = 0;
    }

    private void makeRoom(int bucket) {
        int chunk = bucket >>> CHUNK_BITS;
        if (chunk == this.chunks.length) {
            this.chunks = Arrays.copyOf(this.chunks, 2 * chunk);
        }
        if (this.chunks[chunk] == null) {
            this.chunks[chunk] = new @Nullable Object[CHUNK];
        }
    }

    @SuppressWarnings({ "unchecked", "NullAway" }) // every chunk of a bucket that exists
                                                   // is there
    private @Nullable T head(int bucket) {
        return (T) this.chunks[bucket >>> CHUNK_BITS][bucket & (CHUNK - 1)];
    }

    @SuppressWarnings("NullAway")
    private void put(int bucket, @Nullable T head) {
        Object[] chunk = this.chunks[bucket >>> CHUNK_BITS];
        if (chunk[bucket & (CHUNK - 1)] != head) {
            chunk[bucket & (CHUNK - 1)] = head;
        }
    }

}
