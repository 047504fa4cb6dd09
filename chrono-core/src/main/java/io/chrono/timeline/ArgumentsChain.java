package io.chrono.timeline;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Schedules an event whose arguments are checked against its method when it is scheduled.
 *
 * @since 0.1
 */
public final class ArgumentsChain extends EventChain<ArgumentsChain> {

    ArgumentsChain(Timeline timeline, EventDefinition definition, EventOptions options) {
        super(timeline, definition, options);
    }

    /**
     * Put the event on the timeline. Without anything said before it runs once, at the
     * next tick.
     * @param arguments what is handed to {@code perform}
     * @return the scheduled event
     * @throws IllegalArgumentException if the arguments do not fit, or what was said
     * before contradicts itself, lies in the past or more than a day ahead
     * @throws IllegalStateException if the timeline or the scope is full
     */
    public ScheduledEvent schedule(@Nullable Object... arguments) {
        return scheduled(Arrays.asList(arguments.clone()));
    }

    /**
     * Return what {@link #schedule} would put on the timeline.
     * @param arguments what is handed to {@code perform}
     * @return a value for {@link Timeline#add}
     */
    public PreparedEvent prepare(@Nullable Object... arguments) {
        return prepared(Arrays.asList(arguments.clone()));
    }

    @Override
    ArgumentsChain with(Timeline timeline, EventDefinition definition, EventOptions options) {
        return new ArgumentsChain(timeline, definition, options);
    }

}
