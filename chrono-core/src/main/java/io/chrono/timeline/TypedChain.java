package io.chrono.timeline;

import java.util.Arrays;

/**
 * Schedules an {@link Event}, whose argument is checked by the compiler.
 *
 * @param <A> the type of the argument
 * @since 0.1
 */
public final class TypedChain<A> extends EventChain<TypedChain<A>> {

    TypedChain(Timeline timeline, EventDefinition definition, EventOptions options) {
        super(timeline, definition, options);
    }

    /**
     * Put the event on the timeline. Without anything said before it runs once, at the
     * next tick.
     * @param argument what is handed to {@code perform}
     * @return the scheduled event
     * @throws IllegalArgumentException if what was said before contradicts itself, lies
     * in the past or more than a day ahead
     * @throws IllegalStateException if the timeline or the scope is full
     */
    public ScheduledEvent schedule(A argument) {
        return scheduled(Arrays.asList(argument));
    }

    /**
     * Return what {@link #schedule} would put on the timeline.
     * @param argument what is handed to {@code perform}
     * @return a value for {@link Timeline#add}
     */
    public PreparedEvent prepare(A argument) {
        return prepared(Arrays.asList(argument));
    }

    @Override
    TypedChain<A> with(Timeline timeline, EventDefinition definition, EventOptions options) {
        return new TypedChain<>(timeline, definition, options);
    }

}
