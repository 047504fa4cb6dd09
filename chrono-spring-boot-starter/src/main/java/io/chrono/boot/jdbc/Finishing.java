package io.chrono.boot.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.ScheduleStore.Outcome;

/**
 * Records what became of triggers. Thread-safe.
 */
final class Finishing {

    private static final String AGAIN = "UPDATE chrono_trigger SET state = ?, mark = 0, node = NULL, since = NULL,"
            + " planned = COALESCE(planned, CASE WHEN due <> ? THEN due END), due = ? WHERE id = ?";

    private final Statements statements;

    Finishing(Statements statements) {
        this.statements = statements;
    }

    /**
     * Return whether outcomes can be recorded with one statement.
     * @param outcomes the outcomes
     * @return {@code false} if that needs a transaction
     */
    boolean isSingle(List<Outcome> outcomes) {
        return this.statements.single() && outcomes.stream().noneMatch(Finishing::isAgain);
    }

    Set<Long> finish(Session session, String node, List<Outcome> outcomes) {
        List<Ended> ended = new ArrayList<>(outcomes.size());
        Map<Long, @Nullable Instant> again = new HashMap<>();
        for (Outcome outcome : outcomes) {
            if (isAgain(outcome)) {
                again.put(outcome.trigger(), outcome.retryAt());
            }
            else {
                ended.add(Ended.of(outcome.trigger(), outcome.state(), outcome.result()));
            }
        }
        Set<Long> recorded = new HashSet<>(this.statements.archive(session, node, ended));
        if (!again.isEmpty()) {
            recorded.addAll(again(session, node, again));
        }
        return recorded;
    }

    private static boolean isAgain(Outcome outcome) {
        return !outcome.state().isFinal();
    }

    private Set<Long> again(Session session, String node, Map<Long, @Nullable Instant> times) {
        Query query = new Query("SELECT id, mark, schedule, since, due FROM chrono_trigger WHERE node = ? AND ", node);
        session.dialect().addIn(query, "id", times.keySet());
        List<Ended> failed = new ArrayList<>();
        List<List<@Nullable Object>> updates = new ArrayList<>();
        Set<Long> recorded = new HashSet<>();
        Instant now = session.now();
        session.list(query.add(" FOR UPDATE"), (row, number) -> {
            long id = row.getLong(1);
            int mark = row.getInt(2);
            boolean single = row.getLong(3) == 0;
            if (mark == Codes.REMOVED || (mark == Codes.HELD && !single)) {
                failed.add(Ended.failed(id, session.dialect().instant(row, 4), now,
                        "It is not repeated, since its schedule was removed or paused"));
            }
            else {
                Instant at = times.get(id);
                Instant due = (at != null) ? at : Session.instantOf(session.dialect().instant(row, 5));
                updates.add(Arrays.asList((mark == Codes.HELD) ? Codes.PAUSED : Codes.WAITING, due, due, id));
            }
            return recorded.add(id);
        });
        this.statements.archive(session, null, failed);
        session.batch(AGAIN, updates);
        return recorded;
    }

}
