package io.chrono.boot.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.chrono.schedule.ScheduleStore.Retention;

/**
 * Forgets what is old. Stateless.
 */
final class Cleaning {

    /*
     * For so long a frozen node learns that it was given up.
     */
    private static final Duration NODES = Duration.ofDays(1);

    private Cleaning() {
    }

    static int clean(Session session, Retention retention, int most) {
        Instant now = session.now();
        Instant oldest = now.minus(retention.age());
        int count = delete(session, "chrono_execution",
                new Query("SELECT id FROM chrono_execution WHERE ended < ? ORDER BY ended LIMIT ?", oldest, most));
        count += delete(session, "chrono_execution",
                new Query("SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY schedule ORDER BY ended DESC,"
                        + " id DESC) AS place FROM chrono_execution WHERE schedule IS NOT NULL) ranked"
                        + " WHERE place > ? LIMIT ?", retention.count(), most - count));
        count += delete(session, "chrono_schedule",
                new Query(
                        "SELECT id FROM chrono_schedule WHERE state = 3 AND changed < ? AND NOT EXISTS (SELECT 1"
                                + " FROM chrono_trigger t WHERE t.schedule = chrono_schedule.id) LIMIT ?",
                        oldest, most - count));
        session.update(new Query("DELETE FROM chrono_node WHERE lease_until < ? AND NOT EXISTS (SELECT 1"
                + " FROM chrono_trigger t WHERE t.node = chrono_node.name)", now.minus(NODES)));
        return count;
    }

    private static int delete(Session session, String table, Query select) {
        List<Long> numbers = session.numbers(select);
        if (numbers.isEmpty()) {
            return 0;
        }
        Query delete = new Query("DELETE FROM " + table + " WHERE ");
        session.dialect().addIn(delete, "id", numbers);
        return session.update(delete);
    }

}
