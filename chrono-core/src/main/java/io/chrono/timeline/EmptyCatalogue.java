package io.chrono.timeline;

import java.util.Collection;
import java.util.List;

/**
 * Knows no event. Stateless.
 */
enum EmptyCatalogue implements EventCatalogue {

    INSTANCE;

    @Override
    public EventDefinition get(Class<?> type) {
        throw new IllegalArgumentException("No event of the class " + type.getName()
                + " is known; without a catalogue an event can be scheduled as an object or a lambda");
    }

    @Override
    public EventDefinition get(String name) {
        throw new IllegalArgumentException("No event named '" + name
                + "' is known; without a catalogue an event can be scheduled as an object or a lambda");
    }

    @Override
    public Collection<EventDefinition> all() {
        return List.of();
    }

}
