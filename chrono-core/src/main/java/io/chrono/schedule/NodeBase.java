package io.chrono.schedule;

import java.util.Collection;
import java.util.List;

import io.chrono.clock.Clock;
import io.chrono.time.TimeSource;

/**
 * What a node stands on. Immutable.
 *
 * @param time moves the rounds in which the node asks the store; that of the clock
 * @param clock on which claimed triggers wait; while it is stopped, nothing is claimed
 * @param store the store
 * @param invokers who performs actions, one for each type
 * @since 0.1
 */
public record NodeBase(TimeSource time, Clock clock, ScheduleStore store, Collection<ActionInvoker> invokers) {

    /**
     * Name what a node stands on.
     */
    public NodeBase {
        invokers = List.copyOf(invokers);
    }

}
