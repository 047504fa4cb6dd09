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

    private int size;

    private volatile int live;

    ScopeGroup(Scope scope) {
        this.scope = scope;
    }

    void link(Entry entry) {
        Entry head = this.first;
        entry.group = this;
        entry.nextInGroup = head;
        if (head != null) {
            head.previousInGroup = entry;
        }
        this.first = entry;
        this.size++;
        changeLive(1);
    }

    void unlink(Entry entry) {
        Entry previous = entry.previousInGroup;
        Entry next = entry.nextInGroup;
        if (previous != null) {
            previous.nextInGroup = next;
        }
        else {
            this.first = next;
        }
        if (next != null) {
            next.previousInGroup = previous;
        }
        entry.previousInGroup = null;
        entry.nextInGroup = null;
        entry.group = null;
        this.size--;
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
