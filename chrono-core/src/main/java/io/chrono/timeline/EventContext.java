package io.chrono.timeline;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.chrono.clock.Tick;
import io.chrono.scope.Scope;

/**
 * One run of an event, as {@code perform} sees it. Safe for use by several threads.
 *
 * @since 0.1
 */
public interface EventContext {

    /**
     * Return the scheduled event that runs, with all its attributes.
     * @return the event
     */
    ScheduledEvent event();

    /**
     * Return the tick at which this run was due.
     * @return the tick
     */
    Tick tick();

    /**
     * Hand over something for the pages of the event's user or topic, before the run is
     * over. What {@code perform} returns comes after it.
     * @param output what goes to the pages
     */
    void output(Object output);

    /**
     * Return the identifier of the event.
     * @return a random (version 4) UUID
     */
    default UUID id() {
        return event().id();
    }

    /**
     * Return whose event it is.
     * @return the scope, or {@code null} if it has none
     */
    default @Nullable Scope scope() {
        return event().scope();
    }

    /**
     * Return what was handed over when the event was scheduled.
     * @return the arguments in their order
     */
    default List<@Nullable Object> arguments() {
        return event().arguments();
    }

    /**
     * Return how often the event will run after this run.
     * @return the remaining repeats
     */
    default Repeats remaining() {
        return event().remaining();
    }

    /**
     * Return how many seconds the clock had counted when this run was due.
     * @return the number of the tick
     */
    default long ticks() {
        return tick().number();
    }

    /**
     * Return the second of this run: the same instant as long as the run lasts.
     * @return the second, without a fraction
     */
    default Instant now() {
        return tick().second();
    }

    /**
     * Return the second of a moment in the future.
     * @param moment the moment
     * @return the instant without a fraction of a second
     * @throws IllegalArgumentException if it does not lie after {@link #now()}
     */
    default Instant momentInTheFuture(ZonedDateTime moment) {
        return Moments.future(moment, now());
    }

    /**
     * End the event: it does not run again.
     */
    default void purge() {
        event().purge();
    }

}
