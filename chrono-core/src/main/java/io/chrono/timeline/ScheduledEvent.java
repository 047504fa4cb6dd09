package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * An event on the timeline: what was scheduled, and what is left of it. Its attributes
 * can be read at any time and from any thread.
 *
 * @since 0.1
 */
public interface ScheduledEvent {

    /**
     * Return the identifier.
     * @return a random (version 4) UUID. It comes from a fast generator: it is unique,
     * but not a secret
     */
    UUID id();

    /**
     * Return the name of the event that is performed.
     * @return the bean's name, or that of the lambda
     */
    String name();

    /**
     * Return whose event it is.
     * @return the scope, or {@code null} if it has none
     */
    @Nullable Scope scope();

    /**
     * Return the destination that everyone may see.
     * @return the topic, or {@code null} if output goes to the user of the scope
     */
    @Nullable String topic();

    /**
     * Return where output that is not a list of operations goes.
     * @return the destination that the event names, or {@code null} if it names none
     */
    @Nullable String destination();

    /**
     * Return whether the event can have output.
     * @return {@code false} if its method returns nothing
     */
    boolean hasOutput();

    /**
     * Return what is handed to {@code perform}.
     * @return the arguments in their order
     */
    List<@Nullable Object> arguments();

    /**
     * Return the distance of two runs.
     * @return whole seconds
     */
    Duration every();

    /**
     * Return the next run.
     * @return the second at which it is due, or {@code null} if there is none
     */
    @Nullable Instant at();

    /**
     * Return the beginning of the window.
     * @return the first second at which the event may run, or {@code null} for no bound
     */
    @Nullable Instant after();

    /**
     * Return the end of the window.
     * @return the first second at which the event may not run any more, or {@code null}
     * for no bound
     */
    @Nullable Instant before();

    /**
     * Return how often the event will still run.
     * @return the remaining repeats
     */
    Repeats remaining();

    /**
     * Return what happens when a run is due before the previous one has ended.
     * @return the policy
     */
    Overlap overlap();

    /**
     * End the event: it does not run again, and leaves the timeline with the next tick. A
     * run that has begun goes on.
     */
    void purge();

    /**
     * Return whether the event was ended.
     * @return {@code true} once it was purged, removed or cleared
     */
    boolean isPurged();

}
