package io.chrono.boot.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.jdbc.Orders.Columns;
import io.chrono.schedule.Schedule;
import io.chrono.schedule.ScheduleOrder;
import io.chrono.schedule.ScheduleState;
import io.chrono.schedule.ScheduleStore;
import io.chrono.schedule.ScheduleStore.Expansion;
import io.chrono.time.Once;

/**
 * Adds schedules and triggers. A schedule with a single time is one row. Thread-safe.
 */
final class Adding {

    private static final String INSERT = "INSERT INTO chrono_schedule (id, grp, scope, tenant, timing, action,"
            + " arguments, policy, created, version, state, next_due, changed)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)";

    private final Statements statements;

    Adding(Statements statements) {
        this.statements = statements;
    }

    Added add(Session session, List<ScheduleOrder> orders) {
        if (orders.isEmpty()) {
            return new Added(List.of(), false);
        }
        Statements.Stamp stamp = this.statements.stamp(session, orders.size());
        List<Schedule> schedules = new ArrayList<>(orders.size());
        List<NewTrigger> triggers = new ArrayList<>(orders.size());
        List<NewTriggers> later = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Iterator<Long> numbers = stamp.numbers().iterator();
        for (ScheduleOrder order : orders) {
            long id = numbers.next();
            Instant first = Expansion.first(order.timing(), stamp.now());
            if (first != null && order.timing().nextAfter(first) == null) {
                triggers.add(single(id, order, first, stamp.now()));
                schedules.add(schedule(id, order, stamp.now(), new ScheduleState.Scheduled(first)));
            }
            else {
                Plan plan = Plan.of(order.timing(), first, stamp.now());
                rows.add(row(id, order, plan, stamp.now()));
                later.add(new NewTriggers(id, order, plan.due()));
                schedules.add(schedule(id, order, stamp.now(), state(plan)));
            }
        }
        session.batch(INSERT, rows);
        this.statements.insert(session, triggers);
        Instant soonest = triggers.stream().map(NewTrigger::due).min(Instant::compareTo).orElse(null);
        boolean created = create(session, later);
        return new Added(schedules,
                created || (soonest != null && soonest.isBefore(stamp.now().plus(ScheduleStore.HORIZON))));
    }

    /**
     * Create triggers of schedules.
     * @param session the session
     * @param wanted which
     * @return whether there are any
     */
    boolean create(Session session, List<NewTriggers> wanted) {
        int count = wanted.stream().mapToInt((one) -> one.due().size()).sum();
        if (count == 0) {
            return false;
        }
        Statements.Stamp stamp = this.statements.stamp(session, count);
        Iterator<Long> numbers = stamp.numbers().iterator();
        List<NewTrigger> triggers = new ArrayList<>(count);
        for (NewTriggers one : wanted) {
            Columns columns = reduced(one.order());
            for (Instant due : one.due()) {
                triggers.add(new NewTrigger(numbers.next(), one.schedule(), due, stamp.now(),
                        -one.order().policy().priority(), !one.order().policy().mayOverlapFreely(),
                        one.order().tenant(), columns));
            }
        }
        this.statements.insert(session, triggers);
        return true;
    }

    /*
     * What is the same for all triggers of a schedule and rarely looked for stays there.
     */
    private static Columns reduced(ScheduleOrder order) {
        return new Columns(order.group(), null, null, order.action().name(), null, PolicyText.of(order.policy()));
    }

    private static NewTrigger single(long id, ScheduleOrder order, Instant due, Instant now) {
        Columns columns = Columns.of(order);
        return new NewTrigger(id, null, due, now, -order.policy().priority(), false, order.tenant(),
                (order.timing() instanceof Once) ? columns.withoutTiming() : columns);
    }

    private static List<@Nullable Object> row(long id, ScheduleOrder order, Plan plan, Instant now) {
        Columns columns = Columns.of(order);
        return Arrays.asList(id, columns.group(), columns.scope(), order.tenant(), columns.timing(), columns.action(),
                columns.arguments(), columns.policy(), now, plan.state(), plan.next(), now);
    }

    private static ScheduleState state(Plan plan) {
        Instant next = plan.next();
        if (next == null) {
            return new ScheduleState.Processed();
        }
        return plan.due().isEmpty() ? new ScheduleState.Pending(next) : new ScheduleState.Scheduled(next);
    }

    private static Schedule schedule(long id, ScheduleOrder order, Instant now, ScheduleState state) {
        return new Schedule(Long.toString(id), order, now, 0, state);
    }

    /**
     * Triggers that are to be created.
     *
     * @param schedule the number of their schedule
     * @param order its order
     * @param due when they are due
     */
    record NewTriggers(long schedule, ScheduleOrder order, List<Instant> due) {

    }

    /**
     * What was added.
     *
     * @param schedules the schedules
     * @param isSoon whether something is due before the horizon
     */
    record Added(List<Schedule> schedules, boolean isSoon) {

    }

}
