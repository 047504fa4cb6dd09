package io.chrono.schedule;

import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.schedule.ScheduleStore.Expansion;

/**
 * Finds the triggers that a schedule needs. Stateless.
 */
final class Expander {

    private static final int MOST = 1_000;

    private static final Logger logger = LoggerFactory.getLogger(Expander.class);

    private Expander() {
    }

    /**
     * Find the triggers of a schedule up to a time, but not too many at once. Of those
     * that nobody has created in time, only the latest one is needed, unless the policy
     * of the schedule is to run all.
     * @param schedule the schedule
     * @param now the time of the store
     * @param horizon the time, exclusive
     * @return the triggers and the state that follows: inactive if the schedule is broken
     */
    static Expansion expand(Schedule schedule, Instant now, Instant horizon) {
        try {
            Schedule needed = new Schedule(schedule.id(), schedule.order(), schedule.created(), schedule.version(),
                    skipped(schedule, now));
            Expansion expansion = Expansion.of(needed, horizon, MOST);
            return new Expansion(schedule, expansion.due(), expansion.next());
        }
        catch (RuntimeException ex) {
            logger.warn("Schedule {} is broken and becomes inactive", schedule.id(), ex);
            return new Expansion(schedule, List.of(), inactive(schedule, ex));
        }
    }

    private static ScheduleState skipped(Schedule schedule, Instant now) {
        Instant next = schedule.next();
        SchedulePolicy policy = schedule.order().policy();
        Instant late = now.minus(policy.tolerance());
        if (next == null || policy.late() == SchedulePolicy.Late.RUN_ALL || !next.isBefore(late)) {
            return schedule.state();
        }
        Instant latest = schedule.order().timing().previousBefore(late);
        return (latest != null && latest.isAfter(next)) ? moved(schedule.state(), latest) : schedule.state();
    }

    private static ScheduleState moved(ScheduleState state, Instant next) {
        if (state instanceof ScheduleState.Pending pending) {
            return pending.scheduled(next);
        }
        if (state instanceof ScheduleState.Scheduled scheduled) {
            return scheduled.moved(next);
        }
        throw notExpanded(state);
    }

    private static ScheduleState inactive(Schedule schedule, RuntimeException ex) {
        String reason = "its times cannot be computed: " + ex;
        if (schedule.state() instanceof ScheduleState.Pending pending) {
            return pending.inactive(reason);
        }
        if (schedule.state() instanceof ScheduleState.Scheduled scheduled) {
            return scheduled.inactive(reason);
        }
        throw notExpanded(schedule.state());
    }

    private static IllegalStateException notExpanded(ScheduleState state) {
        return new IllegalStateException("The store has handed out a schedule that needs no triggers: " + state);
    }

}
