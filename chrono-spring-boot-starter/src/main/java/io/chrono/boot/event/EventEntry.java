package io.chrono.boot.event;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.On;
import io.chrono.timeline.EventOptions;

/**
 * What an annotation or an entry of {@code chrono.events} says about an event. Immutable
 * and safe for use by several threads.
 *
 * @param name the name of the entry, which is that of the bean for an annotation
 * @param event the name of the event bean, or {@code null} if it is that of the entry
 * @param on what starts the event by itself
 * @param page the name of the page for {@link On#PAGE}, or {@code null} if it is that of
 * the entry
 * @param options when, how often and whose
 * @param destination where output goes that is not a list of operations
 * @param arguments what is handed to {@code perform} when the event starts by itself
 * @param enabled whether the event starts by itself at all
 * @since 0.1
 */
public record EventEntry(String name, @Nullable String event, Set<On> on, @Nullable String page, EventOptions options,
        @Nullable String destination, List<String> arguments, boolean enabled) {

    static final String PREFIX = "chrono.events.";

    public EventEntry {
        on = Set.copyOf(on);
        arguments = List.copyOf(arguments);
    }

    /**
     * Return the name of the event bean.
     */
    String bean() {
        return (this.event != null) ? this.event : this.name;
    }

    /**
     * Return the property that says the given thing about this entry.
     */
    String property(String leaf) {
        return PREFIX + this.name + '.' + leaf;
    }

}
