package io.chrono.boot.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.boot.jdbc.Adding.NewTriggers;
import io.chrono.schedule.Schedule;
import io.chrono.schedule.Selection;
import io.chrono.time.Timing;

/**
 * Removes, pauses, resumes and arms schedules. Thread-safe.
 */
final class Changing {

    private static final String SINGLE = " FROM chrono_trigger WHERE schedule IS NULL AND mark <> 1";

    private static final String HAS_TRIGGERS = "EXISTS (SELECT 1 FROM chrono_trigger t"
            + " WHERE t.schedule = chrono_schedule.id AND t.state IN (1, 7))";

    private static final String ARM = "UPDATE chrono_schedule SET state = ?, next_due = ?, reason = NULL,"
            + " version = version + 1, changed = ? WHERE id = ?";

    private static final Logger logger = LoggerFactory.getLogger(Changing.class);

    private final Statements statements;

    private final Adding adding;

    private final Rows rows;

    Changing(Statements statements, Adding adding, Rows rows) {
        this.statements = statements;
        this.adding = adding;
        this.rows = rows;
    }

    int remove(Session session, Selection selection) {
        Instant now = session.now();
        List<Long> schedules = locked(session, "SELECT id FROM chrono_schedule WHERE 1 = 1", selection);
        if (!schedules.isEmpty()) {
            update(session, "DELETE FROM chrono_schedule WHERE ", "id", schedules);
            cancel(session, schedules, now);
            update(session, "UPDATE chrono_trigger SET mark = 1 WHERE state = 2 AND ", "schedule", schedules);
        }
        List<Long> waiting = locked(session, "SELECT id" + SINGLE + " AND state <> 2", selection);
        archive(session, waiting, now);
        int executing = session.update(Filters.selected(
                new Query("UPDATE chrono_trigger SET mark = 1 WHERE schedule IS NULL" + " AND mark <> 1 AND state = 2"),
                selection, "id"));
        return schedules.size() + waiting.size() + executing;
    }

    int pause(Session session, Selection selection) {
        Instant now = session.now();
        List<Long> schedules = locked(session,
                "SELECT id FROM chrono_schedule WHERE (state IN (1, 2) OR (state = 3" + " AND " + HAS_TRIGGERS + "))",
                selection);
        if (!schedules.isEmpty()) {
            update(session, new Query("UPDATE chrono_schedule SET state = 5, next_due = NULL, version = version + 1,"
                    + " changed = ? WHERE ", now), "id", schedules);
            cancel(session, schedules, now);
            update(session, "UPDATE chrono_trigger SET mark = 2 WHERE state = 2 AND ", "schedule", schedules);
        }
        int single = session.update(
                Filters.selected(
                        new Query("UPDATE chrono_trigger SET state = 5, node = NULL,"
                                + " version = version + 1 WHERE schedule IS NULL AND state IN (1, 7)"),
                        selection, "id"));
        session.update(Filters.selected(
                new Query("UPDATE chrono_trigger SET mark = 2 WHERE schedule IS NULL" + " AND state = 2 AND mark = 0"),
                selection, "id"));
        return schedules.size() + single;
    }

    Changed resume(Session session, Selection selection) {
        Changed recurring = arm(session, selection, "state = 5");
        int single = session.update(Filters.selected(new Query(
                "UPDATE chrono_trigger SET state = 1," + " version = version + 1 WHERE schedule IS NULL AND state = 5"),
                selection, "id"));
        session.update(Filters.selected(
                new Query("UPDATE chrono_trigger SET mark = 0 WHERE schedule IS NULL" + " AND mark = 2"), selection,
                "id"));
        return new Changed(recurring.count() + single, recurring.due() || single > 0);
    }

    Changed rearm(Session session, Selection selection) {
        return arm(session, selection, "state IN (3, 4) AND NOT " + HAS_TRIGGERS);
    }

    private Changed arm(Session session, Selection selection, String condition) {
        Instant now = session.now();
        Query query = new Query("SELECT " + Rows.SCHEDULE + " FROM chrono_schedule WHERE " + condition);
        List<Schedule> schedules = session.readable(
                Filters.selected(query, selection, "id").add(" ORDER BY id FOR UPDATE"), this.rows::schedule,
                (id, reason) -> logger.warn("Schedule {} cannot be armed. {}", id, reason));
        List<List<@Nullable Object>> updates = new ArrayList<>();
        List<NewTriggers> triggers = new ArrayList<>();
        int armed = 0;
        for (Schedule schedule : schedules) {
            Timing timing = schedule.order().timing();
            Instant first = timing.nextAfter(now);
            Plan plan = Plan.of(timing, first, now);
            if (first != null || schedule.state().wireValue() == Codes.PAUSED) {
                long id = Filters.number(schedule.id());
                updates.add(Arrays.asList(plan.state(), plan.next(), now, id));
                triggers.add(new NewTriggers(id, schedule.order(), plan.due()));
                armed++;
            }
        }
        session.batch(ARM, updates);
        return new Changed(armed, this.adding.create(session, triggers));
    }

    private void cancel(Session session, List<Long> schedules, Instant now) {
        Query query = new Query("SELECT id FROM chrono_trigger WHERE state IN (1, 7) AND ");
        session.dialect().addIn(query, "schedule", schedules);
        archive(session, session.numbers(query.add(" ORDER BY id FOR UPDATE")), now);
    }

    private void archive(Session session, List<Long> triggers, Instant now) {
        this.statements.archive(session, null, triggers.stream().map((id) -> Ended.cancelled(id, now)).toList());
    }

    private static List<Long> locked(Session session, String select, Selection selection) {
        return session.numbers(Filters.selected(new Query(select), selection, "id").add(" ORDER BY id FOR UPDATE"));
    }

    private static void update(Session session, String start, String column, List<Long> numbers) {
        update(session, new Query(start), column, numbers);
    }

    private static void update(Session session, Query query, String column, List<Long> numbers) {
        session.dialect().addIn(query, column, numbers);
        session.update(query);
    }

    /**
     * What was changed.
     *
     * @param count how many schedules
     * @param due whether triggers may be due soon by that
     */
    record Changed(int count, boolean due) {

    }

}
