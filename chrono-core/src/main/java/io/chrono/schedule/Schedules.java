package io.chrono.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.time.Timing;

/**
 * Durable schedules, as an application adds and removes them. Each method takes effect as
 * a whole or not at all, also for nodes that have claimed something already, and takes
 * part in the transaction of the caller, if the store knows of one. All throw
 * {@link StoreException} when the store does not work. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class Schedules {

    private static final int MOST_IN_SUMMARY = 10_000;

    private final ScheduleStore store;

    private final Invokers invokers;

    private final Runnable changed;

    /**
     * Create the access to the schedules of a store.
     * @param store the store
     * @param invokers who performs actions, and knows which can be performed
     * @param changed is called after each change that may have made something due soon,
     * such as {@link ScheduleNode#wake()}
     * @throws IllegalArgumentException if two invokers perform the same type of actions
     */
    public Schedules(ScheduleStore store, Collection<ActionInvoker> invokers, Runnable changed) {
        this.store = store;
        this.invokers = new Invokers(invokers);
        this.changed = changed;
    }

    /**
     * Add schedules, each to the group that its order names.
     * @param orders what is to be done; nothing happens if it is empty or {@code null}
     * @return the schedules, in the order of their orders
     * @throws IllegalArgumentException if an order can never be carried out; it names
     * which and why, and none is added
     */
    public List<Schedule> add(@Nullable List<ScheduleOrder> orders) {
        return change(null, checked(orders));
    }

    /**
     * Add schedules to a group.
     * @param group the group, or {@code null} for the unnamed one
     * @param orders what is to be done; nothing happens if it is empty or {@code null}
     * @return the schedules, in the order of their orders
     * @throws IllegalArgumentException if an order can never be carried out; it names
     * which and why, and none is added
     */
    public List<Schedule> add(@Nullable String group, @Nullable List<ScheduleOrder> orders) {
        return change(null, checked(inGroup(group, orders)));
    }

    /**
     * Remove a group, and add schedules to it instead.
     * @param group the group, or {@code null} for the unnamed one
     * @param orders what is to be done from now on, which may be nothing
     * @return the schedules, in the order of their orders
     * @throws IllegalArgumentException if an order can never be carried out; it names
     * which and why, and nothing is removed or added
     */
    public List<Schedule> replace(@Nullable String group, @Nullable List<ScheduleOrder> orders) {
        return replace(group, orders, group);
    }

    /**
     * Remove a group, and add schedules to another one instead.
     * @param group the group that is removed, or {@code null} for the unnamed one
     * @param orders what is to be done from now on, which may be nothing
     * @param newGroup the group to which they are added, or {@code null} for the unnamed
     * one; what it has already stays
     * @return the schedules, in the order of their orders
     * @throws IllegalArgumentException if an order can never be carried out; it names
     * which and why, and nothing is removed or added
     */
    public List<Schedule> replace(@Nullable String group, @Nullable List<ScheduleOrder> orders,
            @Nullable String newGroup) {
        return change(new Selection.Group(group), checked(inGroup(newGroup, orders)));
    }

    /**
     * Remove schedules. What is being executed goes on, nothing else of them begins.
     * @param selection which
     * @return how many there were
     */
    public int remove(Selection selection) {
        return this.store.remove(selection);
    }

    /**
     * Let schedules not run until they are resumed. What is being executed goes on.
     * @param selection which
     * @return how many were paused by this
     */
    public int pause(Selection selection) {
        return this.store.pause(selection);
    }

    /**
     * Let paused schedules run again, from now on.
     * @param selection which
     * @return how many were resumed by this
     */
    public int resume(Selection selection) {
        return told(this.store.resume(selection));
    }

    /**
     * Arm schedules that are processed or inactive again.
     * @param selection which
     * @return how many were armed by this
     */
    public int rearm(Selection selection) {
        return told(this.store.rearm(selection));
    }

    /**
     * Return schedules in the order in which they were added.
     * @param selection which
     * @param after the identifier after which to begin, or {@code null} for the beginning
     * @param most how many at the most
     * @return the schedules
     */
    public List<Schedule> list(Selection selection, @Nullable String after, int most) {
        return this.store.list(selection, after, most);
    }

    /**
     * Return what became of the latest triggers, the latest first.
     * @param selection of which schedules
     * @param most how many at the most
     * @return the executions
     */
    public List<Execution> recent(Selection selection, int most) {
        return this.store.recent(selection, most);
    }

    /**
     * Return one line of text for each schedule: its group, what it does, and when.
     * @param selection which; of more than 10,000 the first ones
     * @return the lines, in the order in which the schedules were added
     */
    public List<String> summary(Selection selection) {
        return list(selection, null, MOST_IN_SUMMARY).stream().map(Summary::line).toList();
    }

    private List<Schedule> change(@Nullable Selection removed, List<ScheduleOrder> added) {
        if (removed == null && added.isEmpty()) {
            return List.of();
        }
        List<Schedule> schedules = this.store.change(removed, added);
        this.changed.run();
        return schedules;
    }

    private int told(int count) {
        if (count > 0) {
            this.changed.run();
        }
        return count;
    }

    private static List<ScheduleOrder> inGroup(@Nullable String group, @Nullable List<ScheduleOrder> orders) {
        if (orders == null) {
            return List.of();
        }
        return orders.stream()
            .map((order) -> new ScheduleOrder(group, order.scope(), order.timing(), order.action(), order.policy()))
            .toList();
    }

    private List<ScheduleOrder> checked(@Nullable List<ScheduleOrder> orders) {
        if (orders == null || orders.isEmpty()) {
            return List.of();
        }
        Instant now = this.store.now();
        List<ScheduleOrder> all = new ArrayList<>(orders);
        for (int i = 0; i < all.size(); i++) {
            check(i, all.get(i), now);
        }
        return all;
    }

    private void check(int index, ScheduleOrder order, Instant now) {
        if (!hasTime(order.timing(), now)) {
            throw new IllegalArgumentException("'orders[" + index + "].timing' must have a time, but '"
                    + order.timing().describe() + "' has none");
        }
        try {
            this.invokers.of(order.action()).check(order.action());
        }
        catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException("'orders[" + index + "].action' is refused: " + ex.getMessage(), ex);
        }
    }

    private static boolean hasTime(Timing timing, Instant now) {
        return timing.nextAfter(now) != null || timing.previousBefore(now.plusSeconds(1)) != null;
    }

}
