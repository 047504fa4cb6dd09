package io.chrono.timeline;

import java.util.List;

/**
 * Schedules an event that was written in place.
 *
 * @since 0.1
 */
public final class LambdaChain extends EventChain<LambdaChain> {

    LambdaChain(Timeline timeline, EventDefinition definition, EventOptions options) {
        super(timeline, definition, options);
    }

    /**
     * Put the event on the timeline. Without anything said before it runs once, at the
     * next tick.
     * @return the scheduled event
     * @throws IllegalArgumentException if what was said before contradicts itself, lies
     * in the past or more than a day ahead
     * @throws IllegalStateException if the timeline or the scope is full
     */
    public ScheduledEvent schedule() {
        return scheduled(List.of());
    }

    /**
     * Return what {@link #schedule} would put on the timeline.
     * @return a value for {@link Timeline#add}
     */
    public PreparedEvent prepare() {
        return prepared(List.of());
    }

    @Override
    LambdaChain with(Timeline timeline, EventDefinition definition, EventOptions options) {
        return new LambdaChain(timeline, definition, options);
    }

}
