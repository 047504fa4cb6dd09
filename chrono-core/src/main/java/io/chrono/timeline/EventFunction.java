package io.chrono.timeline;

import org.jspecify.annotations.Nullable;

/**
 * An event written in place as a lambda.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface EventFunction {

    /**
     * Do the work. It may take its time, other events are not delayed by it.
     * @param context the run that this is
     * @return what goes to the pages of the event's user or topic, or {@code null} for
     * nothing
     * @throws Exception if the work fails; later runs of the event still take place
     */
    @Nullable Object perform(EventContext context) throws Exception;

}
