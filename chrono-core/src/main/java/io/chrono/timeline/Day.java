package io.chrono.timeline;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * What waits on a {@link Wheel} from one clearing to the next: its slots, and the indexes
 * by number and by scope. Guarded by the lock of the wheel.
 */
final class Day {

    private EntryTable entries = new EntryTable();

    private Slots slots = new Slots(this.entries);

    private ScopeIndex groups = new ScopeIndex();

    private int live;

    private volatile boolean cleared;

    /**
     * Enter an entry into the indexes, but into no slot yet.
     * @param entry the entry
     * @param group the group of its scope, {@code null} for an entry without one
     */
    void add(Entry entry, @Nullable ScopeGroup group) {
        this.entries.add(entry);
        entry.waits = true;
        if (group != null) {
            group.add(entry);
        }
        this.live++;
    }

    /**
     * Count entries out, which stay visible until they are dropped.
     * @param count how many
     * @param group the group of their scope, {@code null} for entries without one
     */
    void leave(int count, @Nullable ScopeGroup group) {
        this.live -= count;
        if (group != null) {
            group.leave(count);
        }
    }

    void drop(Entry entry) {
        this.slots.unfile(entry);
        ScopeGroup group = entry.group;
        if (group != null) {
            group.remove(this.entries, entry);
            if (group.isEmpty()) {
                this.groups.remove(group);
            }
        }
        this.entries.remove(entry);
    }

    Slots slots() {
        return this.slots;
    }

    EntryTable entries() {
        return this.entries;
    }

    ScopeIndex groups() {
        return this.groups;
    }

    @Nullable ScopeGroup group(@Nullable Scope scope) {
        return (scope != null) ? this.groups.findOrAdd(scope) : null;
    }

    int live() {
        return this.live;
    }

    void clear() {
        this.cleared = true;
    }

    /**
     * Let go of all entries, since users may keep one of them, which knows its day.
     */
    void forget() {
        this.entries = new EntryTable();
        this.slots = new Slots(this.entries);
        this.groups = new ScopeIndex();
    }

    boolean isCleared() {
        return this.cleared;
    }

}
