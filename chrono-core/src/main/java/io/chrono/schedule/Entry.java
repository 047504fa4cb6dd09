package io.chrono.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A schedule with its open triggers, as a {@link Ledger} has it. Not thread-safe.
 */
final class Entry {

    private final boolean single;

    private final Set<OpenTrigger> open = new LinkedHashSet<>();

    private Schedule schedule;

    private boolean removed;

    private @Nullable Instant processed;

    private @Nullable Instant last;

    private Instant owedFrom;

    /**
     * Create an entry without triggers.
     * @param schedule the schedule
     * @param single whether it has a single time, so that schedule and trigger are one
     */
    Entry(Schedule schedule, boolean single) {
        this.schedule = schedule;
        this.single = single;
        this.owedFrom = schedule.created().truncatedTo(ChronoUnit.SECONDS);
    }

    /*
     * Create an entry as it was kept.
     */
    Entry(StoredSchedule stored, Schedule schedule, boolean single) {
        this(schedule, single);
        this.owedFrom = stored.owedFrom();
        this.last = stored.last();
        this.processed = stored.processed();
    }

    String id() {
        return this.schedule.id();
    }

    Schedule schedule() {
        return this.schedule;
    }

    boolean isSingle() {
        return this.single;
    }

    /*
     * Return its open triggers, as they are now.
     */
    List<OpenTrigger> open() {
        return new ArrayList<>(this.open);
    }

    List<OpenTrigger> executing() {
        return this.open.stream().filter((trigger) -> trigger.state() instanceof TriggerState.Executing).toList();
    }

    boolean hasOpen() {
        return !this.open.isEmpty();
    }

    void opened(OpenTrigger trigger) {
        this.open.add(trigger);
    }

    void closed(OpenTrigger trigger) {
        this.open.remove(trigger);
    }

    /**
     * Go to another state.
     * @param state the state
     * @param now when; kept if nothing comes after it
     */
    void become(ScheduleState state, Instant now) {
        this.schedule = new Schedule(id(), this.schedule.order(), this.schedule.created(), this.schedule.version() + 1,
                state);
        this.processed = (state instanceof ScheduleState.Processed) ? now : null;
    }

    /*
     * Note that it was resumed or armed: only what comes after now is owed.
     */
    void restart(ScheduleState state, Instant now) {
        this.owedFrom = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        become(state, now);
    }

    /*
     * Return from which second on its times are owed.
     */
    Instant owedFrom() {
        return this.owedFrom;
    }

    /*
     * Note that a trigger has begun or ended.
     */
    void passed(Instant due) {
        if (this.last == null || this.last.isBefore(due)) {
            this.last = due;
        }
    }

    /*
     * Return the latest due second of a trigger that has begun or ended.
     */
    @Nullable Instant last() {
        return this.last;
    }

    /*
     * Return since when it needs no more triggers.
     */
    @Nullable Instant processed() {
        return this.processed;
    }

    void remove() {
        this.removed = true;
    }

    boolean isRemoved() {
        return this.removed;
    }

    boolean isPaused() {
        return this.schedule.state() instanceof ScheduleState.Paused;
    }

    /*
     * Return whether what has begun and not succeeded may begin once more.
     */
    boolean mayRepeat() {
        return !this.removed && (this.single || !isPaused());
    }

    boolean isIn(Selection selection) {
        if (selection instanceof Selection.Group group) {
            String name = this.schedule.order().group();
            return (name != null) ? name.equals(group.name()) : group.name() == null;
        }
        return !(selection instanceof Selection.One one) || one.id().equals(id());
    }

    boolean isIn(ScheduleStore.Share share) {
        Set<String> tenants = share.tenants();
        return (tenants == null || tenants.contains(this.schedule.order().tenant()))
                && Math.floorMod(id().hashCode(), share.partitions()) == share.partition();
    }

}
