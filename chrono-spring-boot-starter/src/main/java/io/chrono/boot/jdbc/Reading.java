package io.chrono.boot.jdbc;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.schedule.Execution;
import io.chrono.schedule.Schedule;
import io.chrono.schedule.ScheduleStore.Share;
import io.chrono.schedule.Selection;

/**
 * Reads schedules and executions. Thread-safe.
 */
final class Reading {

    private static final Logger logger = LoggerFactory.getLogger(Reading.class);

    private final Rows rows;

    Reading(Rows rows) {
        this.rows = rows;
    }

    List<Schedule> list(Session session, Selection selection, @Nullable String after, int most) {
        Stream<Schedule> recurring = session
            .readable(page("SELECT " + Rows.SCHEDULE + " FROM chrono_schedule WHERE id > ?", selection, after, most),
                    this.rows::schedule, Reading::leaveOut)
            .stream();
        Stream<Schedule> single = session
            .readable(page("SELECT " + Rows.SINGLE + " FROM chrono_trigger WHERE schedule IS NULL AND mark <> 1"
                    + " AND id > ?", selection, after, most), this.rows::single, Reading::leaveOut)
            .stream();
        return Stream.concat(recurring, single)
            .sorted(Comparator.comparingLong((schedule) -> Filters.number(schedule.id())))
            .limit(most)
            .toList();
    }

    List<Execution> recent(Session session, Selection selection, int most) {
        Query query = new Query("SELECT " + Rows.EXECUTION + " FROM chrono_execution WHERE 1 = 1");
        Filters.selectedExecutions(query, selection).add(" ORDER BY ended DESC, id DESC LIMIT ?", most);
        return session.list(query, this.rows::execution);
    }

    List<Schedule> unexpanded(Session session, Instant before, Share share, int most) {
        Query query = new Query(
                "SELECT " + Rows.SCHEDULE + " FROM chrono_schedule WHERE state IN (1, 2)" + " AND next_due < ?",
                before);
        Filters.addShare(query, session.dialect(), share, "id");
        Map<Long, String> broken = new HashMap<>();
        List<Schedule> schedules = session.readable(query.add(" ORDER BY next_due, id LIMIT ?", most),
                this.rows::schedule, broken::put);
        broken.forEach((id, reason) -> session.update(new Query(
                "UPDATE chrono_schedule SET state = 4, next_due = NULL, reason = ? WHERE id = ?", reason, id)));
        return schedules;
    }

    private static void leaveOut(long id, String reason) {
        logger.warn("Schedule {} is left out of a list. {}", id, reason);
    }

    private static Query page(String select, Selection selection, @Nullable String after, int most) {
        Query query = new Query(select, Filters.number(after));
        return Filters.selected(query, selection, "id").add(" ORDER BY id LIMIT ?", most);
    }

}
