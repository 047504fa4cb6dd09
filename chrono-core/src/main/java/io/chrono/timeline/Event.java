package io.chrono.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Code that runs on the timeline and takes one argument, whose type the compiler checks
 * where the event is scheduled. One instance serves all schedulings, often at the same
 * time, so it must not keep anything of a run.
 *
 * @param <A> the type of the argument, for example a record
 * @since 0.1
 */
@FunctionalInterface
public interface Event<A> {

    /**
     * Do the work. It may take its time, other events are not delayed by it.
     * @param argument what was handed over when the event was scheduled
     * @param context the run that this is
     * @return what goes to the pages of the event's user or topic, or {@code null} for
     * nothing
     * @throws Exception if the work fails; later runs of the event still take place
     */
    @Nullable Object perform(A argument, EventContext context) throws Exception;

}
