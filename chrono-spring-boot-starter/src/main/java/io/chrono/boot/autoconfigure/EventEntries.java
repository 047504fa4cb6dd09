package io.chrono.boot.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.event.EventEntry;
import io.chrono.scope.Scope;
import io.chrono.time.Moment;
import io.chrono.timeline.EventOptions;
import io.chrono.timeline.Repeats;

/**
 * Turns the properties of {@code chrono.events} into what the catalogue understands.
 * Stateless.
 */
final class EventEntries {

    private EventEntries() {
    }

    static List<EventEntry> of(Map<String, ChronoProperties.Event> properties) {
        return properties.entrySet().stream().map((entry) -> of(entry.getKey(), entry.getValue())).toList();
    }

    private static EventEntry of(String name, ChronoProperties.Event event) {
        return new EventEntry(name, event.event(), event.on(), event.page(), options(event), event.destination(),
                event.arguments(), event.enabled());
    }

    private static EventOptions options(ChronoProperties.Event event) {
        return new EventOptions(read(event.scope(), Scope::parse), event.topic(), read(event.repeats(), Repeats::parse),
                event.every(), read(event.at(), Moment::parse), read(event.after(), Moment::parse),
                read(event.before(), Moment::parse), event.overlap());
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        return (text != null) ? reader.apply(text) : null;
    }

}
