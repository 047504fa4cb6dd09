package io.chrono.schedule;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * For what an action is performed. Immutable.
 *
 * @param trigger the number of the trigger
 * @param schedule the identifier of its schedule
 * @param group the group of the schedule, or {@code null} for the unnamed one
 * @param scope whose the schedule is, or {@code null} for nobody's
 * @param due the second for which it was planned
 * @param attempt how often this trigger was begun, including this time; at least 1. Above
 * 1 the work may have been done before
 * @param completion writes the completion in the transaction of the action, for invokers
 * that work in one
 * @since 0.1
 */
public record Firing(long trigger, String schedule, @Nullable String group, @Nullable Scope scope, Instant due,
        int attempt, Completion completion) {

}
