package io.chrono.test;

import java.util.Set;
import java.util.stream.Collectors;

import io.chrono.timeline.EventDefinition;
import io.chrono.timeline.Timeline;

/**
 * Finds the names under which events of a class are scheduled. Stateless.
 */
final class EventNames {

    private EventNames() {
    }

    static Set<String> of(Class<?> type, Timeline timeline) {
        Set<String> names = timeline.catalogue()
            .all()
            .stream()
            .filter((definition) -> type.isAssignableFrom(definition.type()))
            .map(EventDefinition::name)
            .collect(Collectors.toSet());
        names.add(type.getSimpleName()); // that of an event object which is no bean
        return names;
    }

}
