package io.chrono.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * What leaves with the next tick: single entries, and all entries of scopes that were
 * cleared. Guarded by the lock of the wheel.
 */
final class Leaving {

    private final LeavingEntries entries = new LeavingEntries();

    private final List<ScopeGroup> groups = new ArrayList<>();

    /*
     * How many of the last group have not been looked at, at the most.
     */
    private int left;

    private int size;

    void add(Entry entry) {
        this.entries.add(entry);
        this.size++;
    }

    /**
     * Add a group that was cleared.
     * @param group the group
     * @param live how many of its entries do not leave singly
     */
    void add(ScopeGroup group, int live) {
        this.groups.add(group);
        this.left = Integer.MAX_VALUE;
        this.size += live;
    }

    /**
     * Return how many entries leave.
     * @return the number, from 0
     */
    int size() {
        return this.size;
    }

    boolean hasGroups() {
        return !this.groups.isEmpty();
    }

    /**
     * Take one out.
     * @param table the entries by number
     * @return an entry
     */
    Entry poll(EntryTable table) {
        this.size--;
        Entry entry = this.entries.poll();
        return (entry != null) ? entry : pollGroup(table);
    }

    private Entry pollGroup(EntryTable table) {
        while (true) {
            ScopeGroup group = this.groups.get(this.groups.size() - 1);
            this.left = Math.min(this.left, group.size());
            while (this.left > 0) {
                this.left--;
                Entry entry = group.get(table, this.left);
                if (entry.waits) { // or else it leaves singly
                    return entry;
                }
            }
            this.groups.remove(this.groups.size() - 1);
            this.left = Integer.MAX_VALUE;
        }
    }

    /**
     * Let go of all groups, when their entries have been taken out.
     */
    void forgetGroups() {
        this.groups.clear();
    }

}
