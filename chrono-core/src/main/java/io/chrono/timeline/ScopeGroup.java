package io.chrono.timeline;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * All entries of one scope on a {@link Day}. Guarded by the lock of the timeline, except
 * for the count, which any thread may read.
 */
final class ScopeGroup {

    final Scope scope;

    @Nullable Entry first;

    @Nullable Entry firstPurged;

    private int size;

    private volatile int live;

    ScopeGroup(Scope scope) {
        this.scope = scope;
    }

    void link(Entry entry) {
        entry.group = this;
        this.first = push(entry, this.first);
        this.size++;
        changeLive(1);
    }

    /**
     * Put an entry aside that was purged: it is still listed, but need not be purged
     * again.
     * @param entry the entry
     */
    void putAside(Entry entry) {
        cut(entry);
        this.firstPurged = push(entry, this.firstPurged);
    }

    void unlink(Entry entry) {
        cut(entry);
        entry.group = null;
        this.size--;
    }

    private static Entry push(Entry entry, @Nullable Entry head) {
        entry.nextInGroup = head;
        if (head != null) {
            head.previousInGroup = entry;
        }
        return entry;
    }

    private void cut(Entry entry) {
        Entry previous = entry.previousInGroup;
        Entry next = entry.nextInGroup;
        if (previous != null) {
            previous.nextInGroup = next;
        }
        else if (this.first == entry) {
            this.first = next;
        }
        else {
            this.firstPurged = next;
        }
        if (next != null) {
            next.previousInGroup = previous;
        }
        entry.previousInGroup = null;
        entry.nextInGroup = null;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written under the lock of the timeline
    void changeLive(int change) {
        this.live += change;
    }

    boolean isEmpty() {
        return this.size == 0;
    }

    int live() {
        return this.live;
    }

}
