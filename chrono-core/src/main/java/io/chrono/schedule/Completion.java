package io.chrono.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Writes that a trigger is complete in the transaction in which its action works. Used by
 * invokers for schedules that are committed {@link SchedulePolicy.Commit#WITH_ACTION with
 * their action}; what is not completed by this is completed by the node afterwards.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Completion {

    /**
     * Write the completion, on the thread and in the transaction of the caller. What is
     * thrown has to roll that transaction back.
     * @param result what is worth to be kept with the execution, or {@code null} for
     * nothing
     * @throws OwnerLostException if the trigger belongs to another node by now
     * @throws StoreException if the store does not work
     */
    void complete(@Nullable String result);

}
