package io.chrono.benchmarks.timeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.chrono.scope.Scope;

/**
 * The index that an application keeps beside a timer to find the events of a scope. Safe
 * for use by several threads.
 */
final class ScopeIndex {

    private final Map<Scope, ScopeEvents> byScope = new ConcurrentHashMap<>();

    void add(Scope scope, AppEvent event) {
        ScopeEvents events = this.byScope.get(scope);
        while (events == null || !events.add(event)) {
            events = this.byScope.compute(scope,
                    (key, old) -> (old != null && !old.isLeft()) ? old : new ScopeEvents(key));
        }
    }

    void remove(AppEvent event) {
        ScopeEvents events = event.group;
        if (events != null && events.remove(event)) {
            this.byScope.remove(events.scope, events);
        }
    }

    List<AppEvent> removeAll(Scope scope) {
        ScopeEvents events = this.byScope.remove(scope);
        return (events != null) ? events.takeAll() : List.of();
    }

}
