package io.chrono.timeline;

import java.util.Collection;

/**
 * The events that this application can schedule by class or by name. Must be safe for use
 * by several threads.
 *
 * @since 0.1
 */
public interface EventCatalogue {

    /**
     * Return the catalogue that knows no event.
     * @return the one instance
     */
    static EventCatalogue empty() {
        return EmptyCatalogue.INSTANCE;
    }

    /**
     * Return the event of a class.
     * @param type the class of the bean
     * @return its definition
     * @throws IllegalArgumentException if there is no such event, or more than one
     */
    EventDefinition get(Class<?> type);

    /**
     * Return the event of a name.
     * @param name the name of the bean
     * @return its definition
     * @throws IllegalArgumentException if there is no such event
     */
    EventDefinition get(String name);

    /**
     * Return all events.
     * @return the definitions, in the order of their names
     */
    Collection<EventDefinition> all();

}
