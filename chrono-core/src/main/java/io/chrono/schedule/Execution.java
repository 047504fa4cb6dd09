package io.chrono.schedule;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of a trigger. Immutable.
 *
 * @param trigger the number of the trigger
 * @param schedule the identifier of its schedule, which may have been removed since
 * @param group the group of the schedule, or {@code null} for the unnamed one
 * @param action the name of the action
 * @param due the second at which it was due
 * @param node the node that had it, or {@code null} if none had
 * @param attempt how often it was begun, from 0
 * @param state its last state
 * @param result what the action has returned, or {@code null} for nothing
 * @since 0.1
 */
public record Execution(long trigger, String schedule, @Nullable String group, String action, Instant due,
        @Nullable String node, int attempt, TriggerState state, @Nullable String result) {

}
