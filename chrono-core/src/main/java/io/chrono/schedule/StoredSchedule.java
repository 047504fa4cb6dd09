package io.chrono.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a schedule while no process runs. Triggers that can be computed anew
 * are not part of it. Immutable.
 *
 * @param id its identifier
 * @param order what is to be done
 * @param created when it was added
 * @param owedFrom from which second on its times are owed
 * @param last the latest due second that has begun or ended, or {@code null} for none
 * @param paused whether it is paused
 * @param inactive why it is inactive, or {@code null} if it is not
 * @param processed since when it needs no more triggers, or {@code null} if it does
 * @param open triggers that cannot be computed anew, since something has happened to them
 */
record StoredSchedule(String id, ScheduleOrder order, Instant created, Instant owedFrom, @Nullable Instant last,
        boolean paused, @Nullable String inactive, @Nullable Instant processed, List<Open> open) {

    static StoredSchedule of(Entry entry) {
        Schedule schedule = entry.schedule();
        String inactive = (schedule.state() instanceof ScheduleState.Inactive state) ? state.reason() : null;
        List<Open> open = entry.open()
            .stream()
            .filter((trigger) -> isKept(trigger, entry.last()))
            .map(Open::of)
            .toList();
        return new StoredSchedule(schedule.id(), schedule.order(), schedule.created(), entry.owedFrom(), entry.last(),
                entry.isPaused(), inactive, entry.hasOpen() ? null : entry.processed(), open);
    }

    private static boolean isKept(OpenTrigger trigger, @Nullable Instant last) {
        return trigger.attempt() > 0 || (last != null && !trigger.due().isAfter(last));
    }

    /**
     * Return an entry without triggers.
     */
    Entry entry(Instant now) {
        Instant first = ScheduleStore.Expansion.first(this.order.timing(), this.created);
        boolean single = first != null && this.order.timing().nextAfter(first) == null;
        ScheduleState state = state(single ? first : next());
        Entry entry = new Entry(this, new Schedule(this.id, this.order, this.created, 0, state), single);
        if (state instanceof ScheduleState.Processed && this.processed == null) {
            entry.become(state, now);
        }
        return entry;
    }

    private ScheduleState state(@Nullable Instant next) {
        if (this.inactive != null) {
            return new ScheduleState.Inactive(this.inactive);
        }
        if (this.paused) {
            return new ScheduleState.Paused();
        }
        return (next != null && this.processed == null) ? new ScheduleState.Pending(next)
                : new ScheduleState.Processed();
    }

    /**
     * Return whether a single time has not run yet.
     */
    boolean isWaiting() {
        return this.processed == null && this.inactive == null;
    }

    /**
     * Return the single time.
     */
    Instant first() {
        return Objects.requireNonNull(ScheduleStore.Expansion.first(this.order.timing(), this.created));
    }

    private @Nullable Instant next() {
        Instant after = this.owedFrom.minusSeconds(1);
        return this.order.timing().nextAfter((this.last != null && this.last.isAfter(after)) ? this.last : after);
    }

    /**
     * A trigger to which something has happened.
     *
     * @param number its number
     * @param due when it is due
     * @param state scheduled or executing
     */
    record Open(long number, Instant due, TriggerState state) {

        static Open of(OpenTrigger trigger) {
            TriggerState state = (trigger.state() instanceof TriggerState.Claimed claimed) ? claimed.released()
                    : trigger.state();
            return new Open(trigger.number, trigger.due(), state);
        }

    }

}
