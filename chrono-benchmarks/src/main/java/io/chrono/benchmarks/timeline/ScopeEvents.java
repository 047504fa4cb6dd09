package io.chrono.benchmarks.timeline;

import java.util.ArrayList;
import java.util.List;

import io.chrono.scope.Scope;

/**
 * The events of one scope, guarded by its own monitor. Once it is empty it has left the
 * index, and takes no event any more.
 */
final class ScopeEvents {

    final Scope scope;

    private final List<AppEvent> events = new ArrayList<>(4);

    private boolean left;

    ScopeEvents(Scope scope) {
        this.scope = scope;
    }

    synchronized boolean add(AppEvent event) {
        if (this.left) {
            return false;
        }
        event.group = this;
        this.events.add(event);
        return true;
    }

    /**
     * Remove an event.
     * @param event the event
     * @return whether the last one has left
     */
    synchronized boolean remove(AppEvent event) {
        if (this.left) {
            return false; // whoever took all has it
        }
        this.events.remove(event);
        this.left = this.events.isEmpty();
        return this.left;
    }

    synchronized boolean isLeft() {
        return this.left;
    }

    synchronized List<AppEvent> takeAll() {
        this.left = true;
        return this.events;
    }

}
