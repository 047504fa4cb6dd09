package io.chrono.boot.event;

import io.chrono.timeline.EventDefinition;

/**
 * An event bean that was found.
 *
 * @param definition the event, with the defaults of its annotation
 * @param annotation what its annotation says; nothing for a bean without one
 */
record EventBean(EventDefinition definition, EventEntry annotation) {

    String name() {
        return this.definition.name();
    }

}
