package io.chrono.boot.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.jdbc.Orders.Columns;
import io.chrono.schedule.ScheduleStore.Claim;
import io.chrono.schedule.ScheduleStore.Claimed;
import io.chrono.schedule.Trigger;

/**
 * Rows are locked, then changed by batches. Thread-safe.
 */
final class PortableStatements implements Statements {

    private static final String INSERT = "INSERT INTO chrono_trigger (id, schedule, due, created, version, state,"
            + " mark, place, bound, attempt, tenant, grp, scope, timing, action, arguments, policy)"
            + " VALUES (?, ?, ?, ?, 0, 1, 0, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)";

    private static final String ARCHIVE = "INSERT INTO chrono_execution (id, schedule, due, ended, took, state,"
            + " attempt, node, grp, action, reason, result) SELECT id, schedule, COALESCE(planned, due), ?, ?, ?,"
            + " attempt, node, grp, action, ?, ? FROM chrono_trigger WHERE id = ?";

    private final Rows rows;

    PortableStatements(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean single() {
        return false;
    }

    @Override
    public Stamp stamp(Session session, int count) {
        Instant now = session.now();
        if (session.dialect() != Dialect.MYSQL) {
            return new Stamp(now,
                    session.numbers(new Query("SELECT NEXT VALUE FOR chrono_id FROM SYSTEM_RANGE(1, ?)", count)));
        }
        session.update(new Query("UPDATE chrono_id SET latest = LAST_INSERT_ID(latest + ?)", count));
        long last = session.numbers(new Query("SELECT LAST_INSERT_ID()")).get(0);
        return new Stamp(now, LongStream.rangeClosed(last - count + 1, last).boxed().toList());
    }

    @Override
    public void insert(Session session, List<NewTrigger> triggers) {
        List<List<@Nullable Object>> values = new ArrayList<>(triggers.size());
        for (NewTrigger trigger : triggers) {
            Columns order = trigger.order();
            values.add(values(trigger.id(), trigger.schedule(), trigger.due(), trigger.created(), trigger.place(),
                    trigger.bound() ? 1 : 0, trigger.tenant(), order.group(), order.scope(), order.timing(),
                    order.action(), order.arguments(), order.policy()));
        }
        session.batch(INSERT, values);
    }

    @Override
    public Claims claim(Session session, Claim claim) {
        Instant now = session.now();
        Instant until = now.plus(claim.lookAhead());
        List<Long> bound = new ArrayList<>();
        List<Trigger> triggers = isAlive(session, claim.node(), now) ? claim(session, claim, now, bound) : List.of();
        Instant next = (triggers.size() + bound.size() < claim.most()) ? next(session, until) : null;
        return new Claims(new Claimed(now, triggers, next), bound);
    }

    @Override
    public Set<Long> begin(Session session, String node, Collection<Long> triggers) {
        Instant now = session.now();
        if (triggers.isEmpty() || !isAlive(session, node, now)) {
            return Set.of();
        }
        Query query = new Query("SELECT id FROM chrono_trigger WHERE node = ? AND state = 7 AND ", node);
        session.dialect().addIn(query, "id", triggers);
        List<Long> claimed = session.numbers(query.add(" FOR UPDATE"));
        begin(session, node, claimed, now);
        return new HashSet<>(claimed);
    }

    @Override
    public Set<Long> archive(Session session, @Nullable String node, List<Ended> ended) {
        if (ended.isEmpty()) {
            return Set.of();
        }
        Map<Long, Integer> states = states(session, node, ended);
        Set<Long> moved = new HashSet<>();
        List<List<@Nullable Object>> values = new ArrayList<>(ended.size());
        for (Ended one : ended) {
            Integer state = states.get(one.trigger());
            if (state != null && (node == null || mayEnd(state, one.state())) && moved.add(one.trigger())) {
                values.add(values(one.at(), one.took(), one.state(), one.reason(), one.result(), one.trigger()));
            }
        }
        if (!moved.isEmpty()) {
            session.batch(ARCHIVE, values);
            Query delete = new Query("DELETE FROM chrono_trigger WHERE ");
            session.dialect().addIn(delete, "id", moved);
            session.update(delete);
        }
        return moved;
    }

    private static boolean mayEnd(int state, int end) {
        return state == Codes.EXECUTING || (state == Codes.CLAIMED && (end == Codes.MISSED || end == Codes.CANCELLED));
    }

    private static Map<Long, Integer> states(Session session, @Nullable String node, List<Ended> ended) {
        Query query = new Query("SELECT id, state FROM chrono_trigger WHERE ");
        session.dialect().addIn(query, "id", ended.stream().map(Ended::trigger).toList());
        if (node != null) {
            query.add(" AND node = ?", node);
        }
        Map<Long, Integer> states = new HashMap<>();
        session.list(query.add(" FOR UPDATE"), (row, number) -> states.put(row.getLong(1), row.getInt(2)));
        return states;
    }

    private List<Trigger> claim(Session session, Claim claim, Instant now, List<Long> bound) {
        Query query = new Query("SELECT id, due, bound FROM chrono_trigger WHERE state = 1 AND due <= ?",
                now.plus(claim.lookAhead()));
        Filters.addClaim(query, session.dialect(), claim);
        query.add(" ORDER BY due, place, id LIMIT ? FOR UPDATE SKIP LOCKED", claim.most());
        List<Long> due = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        session.list(query, (row, number) -> {
            Instant at = Session.instantOf(session.dialect().instant(row, 2));
            List<Long> ahead = (at.isAfter(now) || due.size() >= claim.begin()) ? later : due;
            return ((row.getInt(3) != 0) ? bound : ahead).add(row.getLong(1));
        });
        begin(session, claim.node(), due, now);
        if (!later.isEmpty()) {
            Query update = new Query("UPDATE chrono_trigger SET state = 7, node = ? WHERE ", claim.node());
            session.dialect().addIn(update, "id", later);
            session.update(update);
        }
        due.addAll(later);
        return due.isEmpty() ? List.of()
                : this.rows.triggers(session, this, due).stream().sorted(Rows.IN_ORDER).toList();
    }

    private static void begin(Session session, String node, List<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            Query update = new Query(
                    "UPDATE chrono_trigger SET state = 2, node = ?, attempt = attempt + 1, since = ? WHERE ", node,
                    now);
            session.dialect().addIn(update, "id", ids);
            session.update(update);
        }
    }

    private static boolean isAlive(Session session, String node, Instant now) {
        return !session.numbers(new Query("SELECT 1 FROM chrono_node WHERE name = ? AND lease_until > ?", node, now))
            .isEmpty();
    }

    private static @Nullable Instant next(Session session, Instant after) {
        Query query = new Query("SELECT due FROM chrono_trigger WHERE state = 1 AND due > ? ORDER BY due LIMIT 1",
                after);
        List<Instant> next = session.list(query, (row, number) -> Session.instantOf(session.dialect().instant(row, 1)));
        return next.isEmpty() ? null : next.get(0);
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

}
