package io.chrono.timeline;

/**
 * Sees what goes wrong in events, in addition to the log and the counters. Must be safe
 * for use by several threads.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface EventErrorHandler {

    /**
     * Take note of a failed run. Later runs of the event still take place, unless this
     * method purges it.
     * @param error what the event threw
     * @param context the run that failed
     */
    void handle(Throwable error, EventContext context);

}
