package io.chrono.boot.jdbc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.chrono.schedule.Trigger;

/**
 * Claims triggers of schedules that may not overlap. Only one node at a time has such
 * triggers of a schedule: whoever claims holds the row of the schedule until all see what
 * he has. Thread-safe.
 */
final class BoundClaims {

    private final Statements statements;

    private final Rows rows;

    BoundClaims(Statements statements, Rows rows) {
        this.statements = statements;
        this.rows = rows;
    }

    List<Trigger> claim(Session session, String node, List<Long> wanted) {
        Set<Long> schedules = free(session, node, wanted);
        if (schedules.isEmpty()) {
            return List.of();
        }
        Query query = among(session, "SELECT id FROM chrono_trigger WHERE state = 1 AND ", "id", wanted).add(" AND ");
        session.dialect().addIn(query, "schedule", schedules);
        List<Long> claimed = session.numbers(query.add(" FOR UPDATE SKIP LOCKED"));
        if (claimed.isEmpty()) {
            return List.of();
        }
        Query update = new Query("UPDATE chrono_trigger SET state = 7, node = ? WHERE ", node);
        session.dialect().addIn(update, "id", claimed);
        session.update(update);
        return this.rows.triggers(session, this.statements, claimed);
    }

    private static Set<Long> free(Session session, String node, List<Long> wanted) {
        List<Long> found = session
            .numbers(among(session, "SELECT DISTINCT schedule FROM chrono_trigger WHERE ", "id", wanted)
                .add(" AND schedule IS NOT NULL"));
        if (found.isEmpty()) {
            return Set.of();
        }
        Set<Long> locked = new HashSet<>(session.numbers(
                among(session, "SELECT id FROM chrono_schedule WHERE ", "id", found).add(" FOR UPDATE SKIP LOCKED")));
        session
            .numbers(among(session, "SELECT DISTINCT schedule FROM chrono_trigger WHERE ", "schedule", found)
                .add(" AND node <> ?", node))
            .forEach(locked::remove);
        return locked;
    }

    private static Query among(Session session, String start, String column, List<Long> numbers) {
        Query query = new Query(start);
        session.dialect().addIn(query, column, numbers);
        return query;
    }

}
