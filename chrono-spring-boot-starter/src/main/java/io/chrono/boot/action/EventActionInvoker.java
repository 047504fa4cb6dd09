package io.chrono.boot.action;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.chrono.schedule.ActionCall;
import io.chrono.schedule.ActionInvoker;
import io.chrono.schedule.Firing;
import io.chrono.timeline.EventDefinition;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

/**
 * Puts an event on the timeline of the node that fires, such as {@code event:heartbeat},
 * in the scope of the schedule. It runs from the next tick on, as often and as far apart
 * as the event says itself, and the execution is complete once it is on the timeline.
 * Several arguments are a JSON array; a single one may stand alone. Safe for use by
 * several threads.
 *
 * @since 0.1
 */
public final class EventActionInvoker implements ActionInvoker {

    private final Supplier<Timeline> timeline;

    /**
     * Create an invoker.
     * @param timeline gives the timeline; asked when an event is named
     */
    public EventActionInvoker(Supplier<Timeline> timeline) {
        this.timeline = timeline;
    }

    @Override
    public String type() {
        return "event";
    }

    @Override
    public void check(ActionCall call) {
        arguments(call, this.timeline.get());
    }

    @Override
    public String invoke(ActionCall call, Firing firing) {
        Timeline current = this.timeline.get();
        @Nullable Object[] arguments = arguments(call, current);
        ScheduledEvent event = current.event(call.target()).scope(firing.scope()).schedule(arguments);
        return "event " + event.id();
    }

    private static @Nullable Object[] arguments(ActionCall call, Timeline timeline) {
        EventDefinition definition = timeline.catalogue().get(call.target());
        List<Class<?>> types = definition.call().parameterTypes();
        List<JsonNode> values = values(call.arguments(), types);
        if (values.isEmpty() && types.equals(List.of(Void.class))) {
            return new @Nullable Object[] { null };
        }
        if (values.size() != types.size()) {
            throw new IllegalArgumentException("The event '" + call.target() + "' takes " + describe(types) + ", but "
                    + values.size() + ((values.size() == 1) ? " is" : " are") + " given");
        }
        @Nullable Object[] arguments = new @Nullable Object[types.size()];
        Arrays.setAll(arguments, (i) -> ActionJson.convert(values.get(i), types.get(i)));
        return arguments;
    }

    private static List<JsonNode> values(@Nullable String arguments, List<Class<?>> types) {
        if (arguments == null) {
            return List.of();
        }
        JsonNode value = ActionJson.read(arguments);
        boolean several = value.isArray() && !(types.size() == 1 && takesArray(types.get(0)) && !isNested(value));
        return several ? List.copyOf(value.values()) : Collections.singletonList(value);
    }

    private static boolean takesArray(Class<?> type) {
        return type.isArray() || Iterable.class.isAssignableFrom(type);
    }

    private static boolean isNested(JsonNode array) {
        return array.size() == 1 && array.get(0).isArray();
    }

    private static String describe(List<Class<?>> types) {
        return types.isEmpty() ? "no arguments"
                : "(" + String.join(", ", types.stream().map(Class::getSimpleName).toList()) + ")";
    }

}
