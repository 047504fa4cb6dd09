package io.chrono.timeline;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * All entries of one scope on a {@link Day}. Guarded by the lock of the wheel.
 */
final class ScopeGroup {

    private static final int FIRST_CAPACITY = 4;

    private static final int SPARSE = 8; // of an array this part at least is in use

    final Scope scope;

    final int hash;

    @Nullable ScopeGroup nextInIndex;

    /*
     * The group that was cleared before this one, until its entries have been removed.
     */
    @Nullable ScopeGroup older;

    /*
     * The numbers of the entries, each of which knows its place.
     */
    private int[] numbers = new int[FIRST_CAPACITY];

    private int size;

    private int live;

    private volatile boolean cleared;

    ScopeGroup(Scope scope, int hash, @Nullable ScopeGroup older) {
        this.scope = scope;
        this.hash = hash;
        this.older = older;
    }

    /**
     * Count an entry in, which is listed later.
     */
    void enter() {
        this.live++;
    }

    /**
     * Count an entry out, which stays listed until it is removed.
     */
    void leave() {
        this.live--;
    }

    void add(Entry entry) {
        if (this.size == this.numbers.length) {
            this.numbers = Arrays.copyOf(this.numbers, 2 * this.size);
        }
        this.numbers[this.size] = entry.number();
        entry.placeInGroup = this.size;
        this.size++;
    }

    /**
     * Clear the scope: from now on none of its entries runs. They stay listed until they
     * are removed.
     * @return how many entries were counted in
     */
    int clear() {
        int count = this.live;
        this.live = 0;
        this.cleared = true;
        return count;
    }

    /**
     * Return whether the scope was cleared. Safe for use by several threads.
     * @return whether it was
     */
    boolean isCleared() {
        return this.cleared;
    }

    void remove(EntryTable table, Entry entry) {
        int hole = entry.placeInGroup;
        this.size--;
        if (hole != this.size) {
            this.numbers[hole] = this.numbers[this.size];
            get(table, hole).placeInGroup = hole;
        }
        if (this.size <= this.numbers.length / SPARSE && this.numbers.length > FIRST_CAPACITY) {
            this.numbers = Arrays.copyOf(this.numbers, Math.max(FIRST_CAPACITY, 2 * this.size));
        }
    }

    Entry get(EntryTable table, int place) {
        return table.get(this.numbers[place]);
    }

    void collect(EntryTable table, List<? super Entry> events) {
        for (int i = 0; i < this.size; i++) {
            events.add(get(table, i));
        }
    }

    boolean isEmpty() {
        return this.size == 0;
    }

    int size() {
        return this.size;
    }

    /**
     * Return how many entries do not leave.
     * @return the number, from 0
     */
    int live() {
        return this.live;
    }

}
