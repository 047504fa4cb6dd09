package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chrono.time.Timing;

/**
 * Keeps schedules, their triggers and what became of them. All implementations pass
 * {@code ScheduleStoreContract}. Called by several threads, and by several nodes, at the
 * same time. Each method takes effect as a whole or not at all. All throw
 * {@link StoreException} when the store does not work.
 * <p>
 * Only the store's own clock decides what is due and which node is alive, so the clocks
 * of nodes may differ.
 *
 * @since 0.1
 */
public interface ScheduleStore {

    /**
     * How far ahead triggers are created at once when schedules are added, resumed or
     * armed; later ones are left to whoever expands schedules.
     */
    Duration HORIZON = Duration.ofSeconds(60);

    /**
     * Return the time by which this store decides.
     * @return the present time
     */
    Instant now();

    /**
     * Remove schedules, and add others. Triggers of what is removed that have not begun
     * do not begin any more, also where a node has claimed them; they are recorded as
     * cancelled. The triggers that are due before the {@link #HORIZON} are created at
     * once, and that of a timing with a single time in any case. Takes part in the
     * transaction of the caller, if the store knows of one.
     * @param removed what is removed first, or {@code null} for nothing
     * @param added what is added
     * @return the schedules that were added, in their order
     */
    List<Schedule> change(@Nullable Selection removed, List<ScheduleOrder> added);

    /**
     * Remove schedules.
     * @param selection which
     * @return how many there were
     */
    int remove(Selection selection);

    /**
     * Let schedules not run until they are resumed. What was being executed goes on.
     * Triggers that have not begun are recorded as cancelled, except for a single time,
     * which waits.
     * @param selection which
     * @return how many were paused by this
     */
    int pause(Selection selection);

    /**
     * Let paused schedules run again, from now on: times that have passed meanwhile are
     * not owed. A single time that has passed meanwhile is treated by the policy of the
     * schedule.
     * @param selection which
     * @return how many were resumed by this
     */
    int resume(Selection selection);

    /**
     * Arm schedules that are processed or inactive again, from now on. Those that are not
     * due any more stay as they are.
     * @param selection which
     * @return how many were armed by this
     */
    int rearm(Selection selection);

    /**
     * Return schedules in the order in which they were added.
     * @param selection which
     * @param after the identifier after which to begin, or {@code null} for the beginning
     * @param most how many at the most
     * @return the schedules
     */
    List<Schedule> list(Selection selection, @Nullable String after, int most);

    /**
     * Return what became of the latest triggers, the latest first.
     * @param selection of which schedules
     * @param most how many at the most
     * @return the executions
     */
    List<Execution> recent(Selection selection, int most);

    /**
     * Return schedules that are due before a time for which no triggers were created yet.
     * @param before the time
     * @param share which of them
     * @param most how many at the most
     * @return the schedules, those due first at the beginning
     */
    List<Schedule> unexpanded(Instant before, Share share, int most);

    /**
     * Create triggers. What somebody else has expanded or changed meanwhile is left
     * alone.
     * @param expansions what to create
     * @return how many schedules were expanded
     */
    int expand(List<Expansion> expansions);

    /**
     * Say that a node is alive, and find out who is not. The triggers of nodes whose
     * lease has ended are given to others, or recorded as failed, as their policies say.
     * @param node the node; the first call makes it known
     * @param lease how long it counts as alive from now on
     * @return what was found out
     */
    Pulse renew(String node, Duration lease);

    /**
     * Claim triggers for a node: those due first, of the same second those with the
     * highest priority, then the oldest. Of what is due already some may begin with that.
     * Triggers of a schedule that may not overlap without limit are claimed by one living
     * node at a time, so that it can tell whether the schedule is busy. A node whose
     * lease has ended, or that has none, gets nothing.
     * @param claim what the node can take
     * @return the triggers, each claimed or executing
     */
    Claimed claim(Claim claim);

    /**
     * Begin claimed triggers. Those whose schedule was removed or paused before, or that
     * the node does not own any more, do not begin; nor does any if the lease of the node
     * has ended.
     * @param node the owner
     * @param triggers their numbers
     * @return the numbers of those that have begun
     */
    Set<Long> begin(String node, Collection<Long> triggers);

    /**
     * Record what became of triggers that a node owns, whether it has begun them or not.
     * What it does not own any more is left alone. Completed and failed is only what has
     * begun. What is to be repeated while its schedule was removed or paused is recorded
     * as failed. Takes part in the transaction of the caller, if the store knows of one.
     * @param node the owner
     * @param outcomes what became of them
     * @return the numbers of those that were recorded
     */
    Set<Long> finish(String node, List<Outcome> outcomes);

    /**
     * Give back all claimed triggers of a node that have not begun, and let its lease
     * end. What it executes is treated as if it had died, so this is the last call of a
     * node.
     * @param node the node
     * @return how many were given back
     */
    int leave(String node);

    /**
     * Forget old executions, and schedules that were processed long ago.
     * @param retention what to keep
     * @param most how many to forget at the most in this call
     * @return how many were forgotten; if as many as {@code most}, there may be more
     */
    int clean(Retention retention, int most);

    /**
     * Ask to be told soon when somebody has added or changed something that is due soon.
     * It is a help and no promise: who listens still has to look from time to time.
     * @param listener called on a thread of the store; must not wait
     * @return closes the subscription
     */
    AutoCloseable onChange(Runnable listener);

    /**
     * Which part of all schedules a node looks after.
     *
     * @param tenants only these, or {@code null} for all
     * @param partition the number of the part, from 0
     * @param partitions into how many parts the schedules are divided, at least 1
     */
    record Share(@Nullable Set<String> tenants, int partition, int partitions) {

        /**
         * Everything.
         */
        public static final Share ALL = new Share(null, 0, 1);

        /**
         * Create a share.
         * @param tenants only these, or {@code null} for all
         * @param partition the number of the part, from 0
         * @param partitions into how many parts the schedules are divided, at least 1
         * @throws IllegalArgumentException if there is no such part
         */
        public Share {
            if (partitions < 1 || partition < 0 || partition >= partitions) {
                throw new IllegalArgumentException(
                        "'partition' must be from 0 to below 'partitions', but was " + partition + " of " + partitions);
            }
        }

    }

    /**
     * Triggers to be created for a schedule.
     *
     * @param schedule the schedule, as it was read
     * @param due when they are due
     * @param next the state that follows
     */
    record Expansion(Schedule schedule, List<Instant> due, ScheduleState next) {

        /**
         * Return the first time that a schedule owes: the first one that is not before
         * the second in which it was added. A single time is owed in any case; its policy
         * says what happens if it has passed.
         * @param timing when it is due
         * @param created when it was added
         * @return the time, or {@code null} if nothing is owed
         */
        public static @Nullable Instant first(Timing timing, Instant created) {
            Instant next = timing.nextAfter(created.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1));
            if (next != null) {
                return next;
            }
            Instant previous = timing.previousBefore(created);
            return (previous != null && timing.previousBefore(previous) == null) ? previous : null;
        }

        /**
         * Expand a schedule that is pending or scheduled.
         * @param schedule the schedule, as it was read
         * @param before up to which time, exclusive
         * @param most how many triggers at the most
         * @return the triggers, and the state that follows
         */
        public static Expansion of(Schedule schedule, Instant before, int most) {
            List<Instant> due = new ArrayList<>();
            Instant next = schedule.next();
            while (next != null && next.isBefore(before) && due.size() < most) {
                due.add(next);
                next = schedule.order().timing().nextAfter(next);
            }
            return new Expansion(schedule, List.copyOf(due), follows(schedule.state(), due, next));
        }

        private static ScheduleState follows(ScheduleState state, List<Instant> due, @Nullable Instant next) {
            if (due.isEmpty()) {
                return state;
            }
            if (state instanceof ScheduleState.Pending pending) {
                return (next != null) ? pending.scheduled(next) : pending.processed();
            }
            if (state instanceof ScheduleState.Scheduled scheduled) {
                return (next != null) ? scheduled.moved(next) : scheduled.processed();
            }
            return state;
        }

    }

    /**
     * What a node can take.
     *
     * @param node the node
     * @param lookAhead how long before they are due triggers are claimed
     * @param most how many at the most, at least 1
     * @param begin how many of those that are due already may begin with the claim, at
     * the most; a store begins less if it likes, and only triggers of schedules with a
     * single time, or whose triggers may overlap without limit
     * @param share which
     * @param exceptTenants not of these, which have their fill
     */
    record Claim(String node, Duration lookAhead, int most, int begin, Share share, Set<String> exceptTenants) {

    }

    /**
     * What a node has got.
     *
     * @param at the time of the store
     * @param triggers the triggers
     * @param next when the next trigger is due that is beyond the look-ahead, as far as
     * the store knows cheaply, or {@code null}
     */
    record Claimed(Instant at, List<Trigger> triggers, @Nullable Instant next) {

    }

    /**
     * What a node has found out when it renewed its lease.
     *
     * @param at the time of the store
     * @param lost whether the lease had ended before, so that what the node owned is not
     * its own any more
     * @param recovered how many triggers of dead nodes were given to others
     */
    record Pulse(Instant at, boolean lost, int recovered) {

    }

    /**
     * What became of a trigger.
     *
     * @param trigger its number
     * @param state a final state, or {@link TriggerState.Scheduled} if it is tried again
     * or given back
     * @param retryAt when it is due again, or {@code null} if the state is final
     * @param result what the action has returned, or {@code null} for nothing
     */
    record Outcome(long trigger, TriggerState state, @Nullable Instant retryAt, @Nullable String result) {

    }

    /**
     * What is kept of the past.
     *
     * @param age how long executions are kept, and schedules that are processed
     * @param count how many executions are kept for each schedule, at the most
     */
    record Retention(Duration age, int count) {

    }

}
