package io.chrono.timeline;

/**
 * An event without output, written in place as a lambda.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface EventAction {

    /**
     * Do the work. It may take its time, other events are not delayed by it.
     * @param context the run that this is
     * @throws Exception if the work fails; later runs of the event still take place
     */
    void perform(EventContext context) throws Exception;

}
