package io.chrono.boot.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.On;
import io.chrono.timeline.EventDefinition;

/**
 * The events of an application by their names: each bean, and each entry of
 * {@code chrono.events} that gives a bean another name. Not thread-safe while it is
 * filled, then immutable.
 */
final class EventDirectory {

    private final ArgumentConverter arguments;

    private final Map<String, EventBean> beans = new TreeMap<>();

    private final Map<String, EventDefinition> definitions = new TreeMap<>();

    private final List<StandingEvent> standing = new ArrayList<>();

    EventDirectory(Collection<EventBean> found, Collection<EventEntry> entries, ArgumentConverter arguments) {
        this.arguments = arguments;
        for (EventBean bean : found) {
            this.beans.put(bean.name(), bean);
            this.definitions.put(bean.name(), bean.definition());
        }
        entries.forEach(this::add);
        Set<String> configured = Set.copyOf(entries.stream().map(EventEntry::name).toList());
        found.stream()
            .filter((bean) -> !configured.contains(bean.name()))
            .forEach((bean) -> stand(bean.annotation(), bean.annotation(), bean.definition()));
    }

    Map<String, EventDefinition> definitions() {
        return this.definitions;
    }

    List<EventDefinition> beans() {
        return this.beans.keySet().stream().map(this.definitions::get).toList();
    }

    List<StandingEvent> standing() {
        return this.standing;
    }

    private void add(EventEntry entry) {
        EventBean bean = this.beans.get(entry.bean());
        if (bean == null) {
            throw unknown(entry);
        }
        if (this.beans.containsKey(entry.name()) && !entry.name().equals(entry.bean())) {
            throw new InvalidEventException(entry.property("event"), entry.bean(),
                    "'" + entry.name() + "' is itself the name of an event bean",
                    "Give the entry a name that no event bean has, or leave 'event' out.");
        }
        EventDefinition old = bean.definition();
        EventDefinition definition = old.withName(entry.name())
            .withDefaults(entry.options().over(old.defaults()))
            .withDestination(first(entry.destination(), old.destination()));
        this.definitions.put(entry.name(), definition);
        stand(entry, bean.annotation(), definition);
    }

    private void stand(EventEntry entry, EventEntry annotation, EventDefinition definition) {
        Set<On> on = on(entry, annotation);
        String page = first(entry.page(), annotation.page());
        if (entry.page() != null && !on.contains(On.PAGE)) {
            throw new InvalidEventException(entry.property("page"), entry.page(), "the event is not started by a page",
                    "Set '" + entry.property("on") + "' to 'page' too, or leave the page out.");
        }
        if (on.isEmpty() && !entry.arguments().isEmpty()) {
            throw new InvalidEventException(entry.property("arguments"), entry.arguments().toString(),
                    "nothing starts the event by itself, so nothing hands them over", "Set '" + entry.property("on")
                            + "' to 'ready', 'login', 'registration' or 'page', or leave the" + " arguments out.");
        }
        if (on.contains(On.PAGE) && definition.defaults().scope() != null) {
            throw new InvalidEventException(entry.property("scope"), String.valueOf(definition.defaults().scope()),
                    "an event that a page starts belongs to this page", "Leave the scope out.");
        }
        if (!on.isEmpty() && entry.enabled()) {
            this.standing.add(new StandingEvent(entry.name(), EventEntry.PREFIX + entry.name(), on,
                    (page != null) ? page : entry.name(), this.arguments.convert(entry, definition)));
        }
    }

    private static Set<On> on(EventEntry entry, EventEntry annotation) {
        if (!entry.on().isEmpty() || entry.equals(annotation)) {
            return entry.on();
        }
        return (entry.event() != null) ? Set.of(On.READY) : annotation.on();
    }

    private InvalidEventException unknown(EventEntry entry) {
        String known = this.beans.isEmpty() ? "There is none yet."
                : "Known are: " + String.join(", ", this.beans.keySet());
        return new InvalidEventException(entry.property("event"), entry.bean(), "there is no event bean of this name",
                "Name a bean whose class has @ChronoEvent or that is an Event. " + known);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return (one != null) ? one : other;
    }

}
