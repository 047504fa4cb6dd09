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
     * The numbers of the entries, each of which knows its place. Those that were cleared
     * and leave with the next tick come first.
     */
    private int[] numbers = new int[FIRST_CAPACITY];

    private int cleared;

    private int size;

    private int live;

    ScopeGroup(Scope scope, int hash) {
        this.scope = scope;
        this.hash = hash;
    }

    void add(Entry entry) {
        if (this.size == this.numbers.length) {
            this.numbers = Arrays.copyOf(this.numbers, 2 * this.size);
        }
        this.numbers[this.size] = entry.number();
        entry.placeInGroup = this.size;
        entry.group = this;
        this.size++;
        this.live++;
    }

    /**
     * Clear the scope. What was cleared is still listed, but not looked at again.
     * @param table the entries by number
     * @return the entries that were not cleared before
     */
    Entry[] clear(EntryTable table) {
        Entry[] present = new Entry[this.size - this.cleared];
        for (int i = 0; i < present.length; i++) {
            present[i] = table.get(this.numbers[this.cleared + i]);
        }
        this.cleared = this.size;
        return present;
    }

    void remove(EntryTable table, Entry entry) {
        int hole = entry.placeInGroup;
        if (hole < this.cleared) {
            this.cleared--;
            move(table, this.cleared, hole);
            hole = this.cleared;
        }
        this.size--;
        move(table, this.size, hole);
        if (this.size <= this.numbers.length / SPARSE && this.numbers.length > FIRST_CAPACITY) {
            this.numbers = Arrays.copyOf(this.numbers, Math.max(FIRST_CAPACITY, 2 * this.size));
        }
        entry.group = null;
    }

    private void move(EntryTable table, int from, int to) {
        if (from != to) {
            this.numbers[to] = this.numbers[from];
            table.get(this.numbers[to]).placeInGroup = to;
        }
    }

    void leave(int count) {
        this.live -= count;
    }

    void collect(EntryTable table, List<? super Entry> events) {
        for (int i = 0; i < this.size; i++) {
            events.add(table.get(this.numbers[i]));
        }
    }

    boolean isEmpty() {
        return this.size == 0;
    }

    int live() {
        return this.live;
    }

}
