package io.chrono.timeline;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * What waits on a {@link Wheel} from one clearing to the next: its slots, and the indexes
 * by number and by scope. Guarded by the lock of the wheel, except for what says so.
 */
final class Day {

    private final EventIds.Keys keys;

    private EntryTable entries = new EntryTable();

    private Slots slots = new Slots(this.entries);

    private ScopeIndex groups = new ScopeIndex();

    private Arrivals arrivals = new Arrivals();

    private Leaving leaving = new Leaving();

    /*
     * What the present tick lets go of.
     */
    private Leaving dropping = this.leaving;

    private int live;

    /*
     * Written with the files in hand, and read at the door.
     */
    private volatile boolean nearlyFull;

    private volatile boolean cleared;

    /*
     * Whether scopes were cleared whose entries have not been dropped yet: only then it
     * is worth to look at the group of an entry.
     */
    private volatile boolean hasClearedGroups;

    Day(EventIds.Keys keys) {
        this.keys = keys;
    }

    /**
     * Add an entry.
     * @param entry the entry
     * @param group the group of its scope, {@code null} for an entry without one
     */
    void add(Entry entry, @Nullable ScopeGroup group) {
        this.arrivals.add(entry);
        entry.day = this;
        entry.waits = true;
        entry.group = group;
        if (group != null) {
            group.enter();
        }
    }

    /**
     * Return whether so many entries have come that it is time to file them.
     * @return {@code true} if {@link #takeArrivals()} is to be called
     */
    boolean hasManyArrivals() {
        return this.arrivals.isFull();
    }

    /**
     * Take what has come, to be filed.
     * @return the entries
     */
    Entry[] takeArrivals() {
        return this.arrivals.takeAll();
    }

    /**
     * Return whether there may be no room for another entry.
     * @return {@code true} if {@link #requireRoom()} is to be called
     */
    boolean isNearlyFull() {
        return this.nearlyFull;
    }

    /**
     * Make sure that entries can be added.
     * @throws IllegalStateException if there are too many entries
     */
    void requireRoom() {
        settle();
        this.nearlyFull = this.entries.isNearlyFull();
        this.entries.requireRoom();
    }

    private void settle() {
        if (!this.arrivals.isEmpty()) {
            file(takeArrivals());
        }
    }

    /**
     * File entries that have come. Needs the files only.
     * @param came what {@link #takeArrivals()} has returned
     */
    void file(Entry[] came) {
        for (Entry entry : came) {
            reserve(entry);
            this.entries.add(entry);
            if (entry.due() != Plan.NEVER) {
                this.slots.file(entry);
            }
        }
        for (Entry entry : came) {
            if (entry.group != null) {
                entry.group.add(entry);
            }
        }
        this.live += came.length;
        if (this.entries.isNearlyFull()) {
            this.nearlyFull = true;
        }
    }

    /**
     * Give an entry a number, by which it is found once it is added. One that is added
     * without gets one later.
     * @param entry the entry
     */
    void reserve(Entry entry) {
        if (!entry.hasKey()) {
            entry.key(this.keys.next(this.entries.reserve()));
            entry.day = this;
        }
    }

    /**
     * Find the group of a scope, to which an entry is to be added.
     * @param scope the scope
     * @return the group, which may be a new one
     */
    ScopeGroup group(Scope scope) {
        return this.groups.findOrAdd(scope);
    }

    /**
     * Let an entry leave with the next tick; until then it is listed.
     * @param entry the entry
     * @return {@code false} if it leaves or has left already
     */
    boolean leave(Entry entry) {
        settle();
        if (!waits(entry)) {
            return false;
        }
        entry.waits = false;
        this.leaving.add(entry);
        this.live--;
        if (entry.group != null) {
            entry.group.leave();
        }
        return true;
    }

    /**
     * Let all entries of a scope leave with the next tick, without looking at any of
     * them, nor writing into an index.
     * @param scope the scope
     * @return how many there are
     */
    int leave(Scope scope) {
        ScopeGroup group = this.groups.find(scope);
        if (group == null || group.live() == 0) {
            return 0;
        }
        int left = group.clear();
        this.leaving.add(group, left);
        this.live -= left;
        if (!this.hasClearedGroups) {
            this.hasClearedGroups = true;
        }
        return left;
    }

    /**
     * Return whether an entry is to run again.
     * @param entry the entry
     * @return {@code false} if it leaves or has left
     */
    boolean waits(Entry entry) {
        return entry.waits && !isInClearedGroup(entry);
    }

    /**
     * Return whether an entry was cleared together with others. Safe for use by several
     * threads.
     * @param entry an entry of this day
     * @return {@code false} also after it was dropped, when it is marked itself
     */
    boolean isCleared(Entry entry) {
        return this.cleared || isInClearedGroup(entry);
    }

    private boolean isInClearedGroup(Entry entry) {
        if (!this.hasClearedGroups) {
            return false;
        }
        ScopeGroup group = entry.group;
        return group != null && group.isCleared();
    }

    /**
     * Take what was removed before this tick, to be dropped.
     * @return what {@link #drop} takes
     */
    Leaving takeLeaving() {
        this.dropping = this.leaving;
        this.leaving = new Leaving();
        return this.dropping;
    }

    /**
     * Drop entries that leave.
     * @param some what leaves; ignored if it is of another day
     * @param most how many at the most
     * @return whether there are more
     */
    boolean drop(Leaving some, int most) {
        if (some != this.dropping && some != this.leaving) {
            return false;
        }
        settle();
        for (int i = Math.min(most, some.size()); i > 0; i--) {
            drop(some.poll(this.entries));
        }
        if (some.size() > 0) {
            return true;
        }
        some.forgetGroups();
        if (this.hasClearedGroups && !this.leaving.hasGroups() && !this.dropping.hasGroups()) {
            this.hasClearedGroups = false;
        }
        return false;
    }

    private void drop(Entry entry) {
        entry.waits = false;
        this.slots.unfile(entry);
        if (entry.group != null) {
            dropFrom(entry.group, entry);
        }
        this.entries.remove(entry);
    }

    private void dropFrom(ScopeGroup group, Entry entry) {
        group.remove(this.entries, entry);
        if (group.isCleared()) {
            entry.markPurged(); // also if its last run was just waiting for a worker
        }
        else {
            entry.group = null;
        }
        if (group.isEmpty()) {
            this.groups.forget(group);
        }
    }

    Leaving leaving() {
        return this.leaving;
    }

    Slots slots() {
        settle();
        return this.slots;
    }

    EntryTable entries() {
        settle();
        return this.entries;
    }

    ScopeIndex groups() {
        return this.groups;
    }

    void collect(Scope scope, List<? super Entry> events) {
        settle();
        for (ScopeGroup group = this.groups.find(scope); group != null; group = group.older) {
            group.collect(this.entries, events);
        }
    }

    int live() {
        settle();
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
        this.arrivals = new Arrivals();
        this.leaving = new Leaving();
        this.dropping = this.leaving;
    }

}
