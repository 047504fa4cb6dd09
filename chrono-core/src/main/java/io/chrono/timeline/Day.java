package io.chrono.timeline;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * The wheel: one slot for each second of the day ahead, and the indexes by id and by
 * scope. Guarded by the lock of the timeline; the two indexes may be read by any thread.
 */
final class Day {

    /*
     * A slot is the head of a doubly linked list that runs through the entries
     * themselves, so filing, unfiling and finding what is due cost the same whether ten
     * entries wait or a million. The head's link to its predecessor leads to the last
     * entry, so entries keep the order in which they were filed. This is a timing wheel
     * with a single level, scheme 6 of Varghese and Lauck, "Hashed and Hierarchical
     * Timing Wheels" (1987), with a slot for each second of its whole range. The range is
     * a power of two above the 90,000 seconds of the longest day, so that a slot is found
     * by masking; what was moved beyond it shares a slot with an earlier second and is
     * told apart by its due time.
     */
    static final int SLOTS = 1 << 17;

    private static final @Nullable Entry[] NO_SLOTS = new @Nullable Entry[0];

    private @Nullable Entry[] slots = new @Nullable Entry[SLOTS];

    private final Map<UUID, Entry> byId = new ConcurrentHashMap<>();

    private final Map<Scope, ScopeGroup> byScope = new ConcurrentHashMap<>();

    private int live;

    private volatile boolean cleared;

    /**
     * Enter an entry into the indexes, but into no slot yet.
     * @param entry the entry
     */
    void add(Entry entry) {
        entry.day = this;
        this.byId.put(entry.id(), entry);
        Scope scope = entry.scope();
        if (scope != null) {
            this.byScope.computeIfAbsent(scope, ScopeGroup::new).link(entry);
        }
        this.live++;
    }

    /**
     * Count an entry out, which stays visible until it is dropped.
     * @param entry the entry
     */
    void leave(Entry entry) {
        this.live--;
        if (entry.group != null) {
            entry.group.changeLive(-1);
        }
    }

    void drop(Entry entry) {
        unfile(entry);
        this.byId.remove(entry.id());
        ScopeGroup group = entry.group;
        if (group != null) {
            group.unlink(entry);
            if (group.isEmpty()) {
                this.byScope.remove(group.scope);
            }
        }
    }

    void file(Entry entry) {
        int slot = slot(entry.due());
        Entry head = this.slots[slot];
        entry.nextInSlot = null;
        if (head == null) {
            this.slots[slot] = entry;
            entry.previousInSlot = entry;
        }
        else {
            Entry last = last(head);
            last.nextInSlot = entry;
            entry.previousInSlot = last;
            head.previousInSlot = entry;
        }
        entry.filed = true;
    }

    void unfile(Entry entry) {
        if (!entry.filed) {
            return;
        }
        int slot = slot(entry.due());
        Entry head = this.slots[slot];
        Entry previous = entry.previousInSlot;
        Entry next = entry.nextInSlot;
        if (entry == head) {
            this.slots[slot] = next;
        }
        else if (previous != null) {
            previous.nextInSlot = next;
        }
        Entry follower = (next != null) ? next : this.slots[slot];
        if (follower != null) {
            follower.previousInSlot = previous;
        }
        entry.previousInSlot = null;
        entry.nextInSlot = null;
        entry.filed = false;
    }

    /**
     * Take all entries of a slot.
     * @param second the second of the slot
     * @return the first of them, linked to the others, or {@code null} for an empty slot
     */
    @Nullable Entry takeSlot(long second) {
        int slot = slot(second);
        Entry head = this.slots[slot];
        this.slots[slot] = null;
        return head;
    }

    /**
     * Put back what is left of a list that {@link #takeSlot} has returned.
     * @param second the second of the slot
     * @param first the first entry of the list
     */
    void putBack(long second, Entry first) {
        int slot = slot(second);
        Entry later = this.slots[slot];
        this.slots[slot] = first;
        if (later != null) {
            Entry last = last(first);
            first.previousInSlot = last(later);
            last.nextInSlot = later;
            later.previousInSlot = last;
        }
    }

    /**
     * Take the first entry off a list that {@link #takeSlot} has returned.
     * @param entry the first entry
     * @return the rest of the list
     */
    static @Nullable Entry detach(Entry entry) {
        Entry rest = entry.nextInSlot;
        if (rest != null) {
            rest.previousInSlot = entry.previousInSlot;
        }
        entry.nextInSlot = null;
        entry.previousInSlot = null;
        entry.filed = false;
        return rest;
    }

    @Nullable Entry firstAt(long second) {
        return this.slots[slot(second)];
    }

    Map<UUID, Entry> byId() {
        return this.byId;
    }

    Map<Scope, ScopeGroup> byScope() {
        return this.byScope;
    }

    int live() {
        return this.live;
    }

    int liveOf(@Nullable Scope scope) {
        ScopeGroup group = (scope != null) ? this.byScope.get(scope) : null;
        return (group != null) ? group.live() : 0;
    }

    void clear() {
        this.cleared = true;
        this.slots = NO_SLOTS; // half a megabyte
        this.live = 0;
    }

    boolean isCleared() {
        return this.cleared;
    }

    private static Entry last(Entry head) {
        return Objects.requireNonNull(head.previousInSlot);
    }

    private static int slot(long second) {
        return (int) second & (SLOTS - 1);
    }

}
