package io.chrono.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Performs the actions of one type. The only way from a trigger to work. Called by
 * several threads at the same time.
 *
 * @since 0.1
 */
public interface ActionInvoker {

    /**
     * Return which actions this invoker performs.
     * @return the type, for example {@code url}
     */
    String type();

    /**
     * Check a call before it is stored, so that a mistake is told to whoever adds the
     * schedule.
     * @param call the call
     * @throws IllegalArgumentException if it can never succeed, naming what is wrong
     */
    void check(ActionCall call);

    /**
     * Perform a call, and return when the work is done. The thread is interrupted when
     * the time limit of the schedule has passed or the node shuts down. An invoker that
     * works in a transaction calls {@link Firing#completion()} as the last step in it, if
     * the policy of the schedule wants that; others ignore it.
     * @param call the call
     * @param firing for what it is performed
     * @return what is worth to be kept with the execution, for example
     * {@code status 200}, or {@code null} for nothing
     * @throws Exception if the work has failed; its message is kept
     */
    @Nullable String invoke(ActionCall call, Firing firing) throws Exception;

}
