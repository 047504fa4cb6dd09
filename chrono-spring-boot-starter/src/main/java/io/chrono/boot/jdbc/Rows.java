package io.chrono.boot.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.jdbc.Orders.Columns;
import io.chrono.schedule.Execution;
import io.chrono.schedule.Schedule;
import io.chrono.schedule.ScheduleState;
import io.chrono.schedule.Trigger;
import io.chrono.schedule.TriggerState;

/**
 * Makes schedules, triggers and executions of rows. Only here columns become states.
 * Thread-safe.
 */
final class Rows {

    /** Of {@code chrono_schedule}. */
    static final String SCHEDULE = "id, grp, scope, timing, action, arguments, policy, created, version, state,"
            + " next_due, reason";

    /** Of {@code chrono_trigger}, where it is a schedule itself. */
    static final String SINGLE = "id, grp, scope, timing, action, arguments, policy, created, version, state,"
            + " COALESCE(planned, due)";

    /** Of {@code chrono_trigger t}, with the schedule {@code s} if it has one. */
    static final String TRIGGER = "t.id, t.grp, COALESCE(t.scope, s.scope), COALESCE(t.timing, s.timing), t.action,"
            + " COALESCE(t.arguments, s.arguments), t.policy, COALESCE(s.created, t.created),"
            + " COALESCE(s.version, t.version), t.state, COALESCE(t.planned, t.due), t.due, t.schedule, t.node,"
            + " t.since, t.attempt, s.state, s.next_due, s.reason";

    /** Of {@code chrono_execution}. */
    static final String EXECUTION = "id, schedule, grp, action, due, node, attempt, state, ended, took, reason,"
            + " result";

    /** What is due first, then the most important, then the oldest. */
    static final Comparator<Trigger> IN_ORDER = Comparator.comparing(Trigger::due)
        .thenComparing((trigger) -> -trigger.schedule().order().policy().priority())
        .thenComparing(Trigger::id);

    private final Orders orders = new Orders();

    private final Dialect dialect;

    Rows(Dialect dialect) {
        this.dialect = dialect;
    }

    Schedule schedule(ResultSet row, int number) throws SQLException {
        Instant next = this.dialect.instant(row, 11);
        ScheduleState state = scheduleState(row.getInt(10), next, row.getString(12));
        return schedule(row, row.getLong(1), state, time(row, 8));
    }

    Schedule single(ResultSet row, int number) throws SQLException {
        Instant due = time(row, 11);
        return schedule(row, row.getLong(1), singleState(row.getInt(10), due), due);
    }

    Trigger trigger(ResultSet row, int number) throws SQLException {
        long id = row.getLong(1);
        Instant planned = time(row, 11);
        long parent = row.getLong(13);
        Schedule schedule = (parent == 0) ? schedule(row, id, singleState(row.getInt(10), planned), planned) : schedule(
                row, parent, scheduleState(row.getInt(17), this.dialect.instant(row, 18), row.getString(19)), planned);
        return new Trigger(id, schedule, time(row, 12), triggerState(row));
    }

    /**
     * Read triggers. Those that cannot be read have failed.
     * @param session the session
     * @param statements record that
     * @param ids their numbers, at least one
     * @return the triggers
     */
    List<Trigger> triggers(Session session, Statements statements, List<Long> ids) {
        Query query = new Query(
                "SELECT " + TRIGGER + " FROM chrono_trigger t LEFT JOIN chrono_schedule s ON s.id = t.schedule WHERE ");
        session.dialect().addIn(query, "t.id", ids);
        Map<Long, String> broken = new HashMap<>();
        List<Trigger> triggers = session.readable(query, this::trigger, broken::put);
        fail(session, statements, broken);
        return triggers;
    }

    void fail(Session session, Statements statements, Map<Long, String> broken) {
        if (!broken.isEmpty()) {
            Instant now = session.now();
            statements.archive(session, null,
                    broken.entrySet()
                        .stream()
                        .map((one) -> Ended.failed(one.getKey(), null, now, one.getValue()))
                        .toList());
        }
    }

    Execution execution(ResultSet row, int number) throws SQLException {
        long id = row.getLong(1);
        long schedule = row.getLong(2);
        Ended ended = new Ended(id, row.getInt(8), time(row, 9), row.getLong(10), row.getString(11), row.getString(12));
        return new Execution(id, Long.toString((schedule != 0) ? schedule : id), row.getString(3), row.getString(4),
                time(row, 5), row.getString(6), row.getInt(7), ended.toState(), ended.result());
    }

    private Schedule schedule(ResultSet row, long id, ScheduleState state, Instant due) throws SQLException {
        Columns columns = new Columns(row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7));
        return new Schedule(Long.toString(id), this.orders.read(columns, due), time(row, 8), row.getLong(9), state);
    }

    private TriggerState triggerState(ResultSet row) throws SQLException {
        int attempt = row.getInt(16);
        TriggerState.Claimed claimed = new TriggerState.Scheduled(attempt).claimed(row.getString(14));
        return (row.getInt(10) != Codes.EXECUTING) ? claimed
                : new TriggerState.Executing(claimed.node(), time(row, 15), attempt);
    }

    Instant time(ResultSet row, int column) throws SQLException {
        return Session.instantOf(this.dialect.instant(row, column));
    }

    private static ScheduleState singleState(int state, Instant due) {
        return switch (state) {
            case Codes.WAITING, Codes.CLAIMED -> new ScheduleState.Scheduled(due);
            case Codes.PAUSED -> new ScheduleState.Paused();
            default -> new ScheduleState.Processed();
        };
    }

    private static ScheduleState scheduleState(int state, @Nullable Instant next, @Nullable String reason) {
        return switch (state) {
            case Codes.PENDING -> new ScheduleState.Pending(Session.instantOf(next));
            case Codes.SCHEDULED -> new ScheduleState.Scheduled(Session.instantOf(next));
            case Codes.PROCESSED -> new ScheduleState.Processed();
            case Codes.PAUSED -> new ScheduleState.Paused();
            default -> new ScheduleState.Inactive((reason != null) ? reason : "");
        };
    }

}
