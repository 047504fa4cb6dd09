package io.chrono.boot.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.ScheduleStore.Claim;
import io.chrono.schedule.ScheduleStore.Claimed;
import io.chrono.schedule.Trigger;

/**
 * One statement for many rows, whose values come as arrays. Thread-safe.
 */
final class PostgresStatements implements Statements {

    private static final String INSERT = "INSERT INTO chrono_trigger (id, schedule, due, created, version, state,"
            + " mark, place, bound, attempt, tenant, grp, scope, timing, action, arguments, policy)"
            + " SELECT u.id, u.schedule, to_timestamp(u.due), ?, 0, 1, 0, u.place, u.bound, 0, u.tenant, u.grp, u.scope,"
            + " u.timing, u.action, u.arguments, u.policy FROM ";

    private static final String OUTCOMES = "WITH d AS (DELETE FROM chrono_trigger t USING ";

    private static final String OWNED = " AND t.node = ? AND (t.state = 2 OR (t.state = 7 AND o.state IN (5, 6)))";

    private static final String MOVED = " RETURNING t.id, t.schedule, COALESCE(t.planned, t.due) AS due, t.attempt,"
            + " t.node, t.grp, t.action, o.state, o.ended, o.took, o.reason, o.result)"
            + " INSERT INTO chrono_execution (id, schedule, due, ended, took, state, attempt, node, grp, action,"
            + " reason, result) SELECT d.id, d.schedule, d.due, "
            + "timestamptz 'epoch' + d.ended * interval '1 microsecond'"
            + ", d.took, d.state, d.attempt, d.node, d.grp, d.action, d.reason, d.result FROM d RETURNING id";

    private final Rows rows;

    PostgresStatements(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean single() {
        return true;
    }

    @Override
    public Stamp stamp(Session session, int count) {
        List<Long> numbers = new ArrayList<>(count);
        Query query = new Query("SELECT nextval('chrono_id'), " + session.clock() + " FROM generate_series(1, ?)",
                count);
        List<Instant> times = session.list(query, (row, number) -> {
            numbers.add(row.getLong(1));
            return (number == 0) ? Session.instantOf(session.dialect().instant(row, 2)) : Instant.EPOCH;
        });
        return new Stamp(times.get(0), numbers);
    }

    @Override
    public void insert(Session session, List<NewTrigger> triggers) {
        if (triggers.isEmpty()) {
            return;
        }
        Rowset<NewTrigger> rows = new Rowset<>(triggers, NewTrigger::id)
            .numbers("schedule", "bigint", NewTrigger::schedule)
            .numbers("due", "bigint", (trigger) -> trigger.due().getEpochSecond())
            .numbers("place", "int", (trigger) -> (long) trigger.place())
            .numbers("bound", "int", (trigger) -> trigger.bound() ? 1L : 0L)
            .texts("tenant", NewTrigger::tenant)
            .texts("grp", (trigger) -> trigger.order().group())
            .texts("scope", (trigger) -> trigger.order().scope())
            .texts("timing", (trigger) -> trigger.order().timing())
            .texts("action", (trigger) -> trigger.order().action())
            .texts("arguments", (trigger) -> trigger.order().arguments())
            .texts("policy", (trigger) -> trigger.order().policy());
        session.update(rows.addTo(new Query(INSERT, triggers.get(0).created()), "u"));
    }

    @Override
    public Claims claim(Session session, Claim claim) {
        List<Trigger> triggers = new ArrayList<>();
        List<Claims> answers = new ArrayList<>(1);
        Map<Long, String> broken = new HashMap<>();
        session.readable(claimed(session, claim), (row, number) -> {
            if (number == 0) {
                answers.add(answer(session, row));
            }
            return row.getLong(1) != 0 && triggers.add(this.rows.trigger(row, number));
        }, broken::put);
        this.rows.fail(session, this, broken);
        Claims answer = answers.get(0);
        triggers.sort(Rows.IN_ORDER);
        return new Claims(new Claimed(answer.claimed().at(), List.copyOf(triggers), answer.claimed().next()),
                answer.bound());
    }

    private Claims answer(Session session, ResultSet row) throws SQLException {
        Array bound = row.getArray(22);
        return new Claims(new Claimed(this.rows.time(row, 20), List.of(), session.dialect().instant(row, 21)),
                (bound != null) ? List.of((Long[]) bound.getArray()) : List.of());
    }

    @Override
    public Set<Long> begin(Session session, String node, Collection<Long> triggers) {
        Query query = new Query("UPDATE chrono_trigger SET state = 2, attempt = attempt + 1, since = " + session.clock()
                + " WHERE id = ANY(?) AND node = ? AND state = 7 AND EXISTS (SELECT 1 FROM chrono_node WHERE name = ?"
                + " AND lease_until > " + session.clock() + ") RETURNING id", triggers.toArray(Long[]::new), node,
                node);
        return new HashSet<>(session.numbers(query));
    }

    @Override
    public Set<Long> archive(Session session, @Nullable String node, List<Ended> ended) {
        if (ended.isEmpty()) {
            return Set.of();
        }
        Rowset<Ended> outcomes = new Rowset<>(ended, Ended::trigger)
            .numbers("state", "int", (one) -> (long) one.state())
            .numbers("ended", "bigint", (one) -> micros(one.at()))
            .numbers("took", "bigint", Ended::took)
            .texts("reason", Ended::reason)
            .texts("result", Ended::result);
        Query query = outcomes.addTo(new Query(OUTCOMES), "o").add(" WHERE t.id = o.id");
        if (node != null) {
            query.add(OWNED, node);
        }
        return new HashSet<>(session.numbers(query.add(MOVED)));
    }

    private static Query claimed(Session session, Claim claim) {
        String now = session.clock();
        long ahead = claim.lookAhead().toMillis();
        Query query = new Query("WITH c AS MATERIALIZED (SELECT id, due, place, bound FROM chrono_trigger"
                + " WHERE state = 1 AND due <= " + now + " + ? * interval '1 millisecond' AND EXISTS (SELECT 1"
                + " FROM chrono_node WHERE name = ? AND lease_until > " + now + ")", ahead, claim.node());
        Filters.addClaim(query, session.dialect(), claim);
        query
            .add(" ORDER BY due, place, id LIMIT ? FOR UPDATE SKIP LOCKED), t AS (UPDATE chrono_trigger u SET node = ?,"
                    + " (state, attempt, since) = (SELECT CASE WHEN begins THEN 2 ELSE 7 END,"
                    + " u.attempt + CASE WHEN begins THEN 1 ELSE 0 END, CASE WHEN begins THEN " + now + " END"
                    + " FROM (SELECT ", claim.most(), claim.node());
        addBegins(query, now, claim);
        return query.add(" AS begins) b) WHERE id = ANY(ARRAY(SELECT id FROM c WHERE bound = 0)) RETURNING u.*)"
                + " SELECT " + Rows.TRIGGER + ", n.at, n.later, n.bound FROM (SELECT " + now
                + " AS at, (SELECT min(due) FROM chrono_trigger WHERE state = 1 AND due > " + now
                + " + ? * interval '1 millisecond') AS later,"
                + " (SELECT array_agg(id) FROM c WHERE bound <> 0) AS bound) n"
                + " LEFT JOIN (t LEFT JOIN chrono_schedule s ON s.id = t.schedule) ON true", ahead);
    }

    private static void addBegins(Query query, String now, Claim claim) {
        if (claim.begin() <= 0) {
            query.add("false");
            return;
        }
        query.add("u.due <= " + now);
        if (claim.begin() < claim.most()) {
            query.add(" AND COALESCE((u.due, u.place, u.id) <= (SELECT due, place, id FROM c WHERE bound = 0"
                    + " ORDER BY due, place, id OFFSET ? LIMIT 1), true)", claim.begin() - 1);
        }
    }

    private static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }

}
