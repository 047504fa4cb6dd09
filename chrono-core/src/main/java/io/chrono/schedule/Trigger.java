package io.chrono.schedule;

import java.time.Instant;

/**
 * One due moment of a schedule. Immutable.
 *
 * @param id the number, unique in its store
 * @param schedule the schedule, as it was when the trigger was claimed
 * @param due the second at which it is due, by the clock of the store
 * @param state where it is
 * @since 0.1
 */
public record Trigger(long id, Schedule schedule, Instant due, TriggerState state) {

}
