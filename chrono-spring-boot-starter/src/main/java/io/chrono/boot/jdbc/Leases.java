package io.chrono.boot.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.ScheduleStore.Pulse;

/**
 * Which nodes are alive, and what becomes of the triggers of those that are not.
 * Thread-safe.
 */
final class Leases {

    private static final String OWNED = "SELECT id, state, mark, schedule, since, policy, node FROM chrono_trigger"
            + " WHERE ";

    private final Statements statements;

    Leases(Statements statements) {
        this.statements = statements;
    }

    Pulse renew(Session session, String node, Duration lease) {
        Instant now = session.now();
        List<Instant> before = session.list(
                new Query("SELECT lease_until FROM chrono_node WHERE name = ? FOR UPDATE", node),
                (row, number) -> Session.instantOf(session.dialect().instant(row, 1)));
        Instant until = now.plus(lease);
        if (before.isEmpty()) {
            session.update(new Query("INSERT INTO chrono_node (name, lease_until) VALUES (?, ?)", node, until));
        }
        else {
            session.update(new Query("UPDATE chrono_node SET lease_until = ? WHERE name = ?", until, node));
        }
        boolean lost = !before.isEmpty() && !before.get(0).isAfter(now);
        return new Pulse(now, lost, recover(session, now, lost ? node : null));
    }

    int leave(Session session, String node) {
        Instant now = session.now();
        session.update(new Query("DELETE FROM chrono_node WHERE name = ?", node));
        List<Owned> owned = owned(session, List.of(node));
        release(session, owned, now);
        return (int) owned.stream().filter((one) -> one.state() == Codes.CLAIMED).count();
    }

    private int recover(Session session, Instant now, @Nullable String lost) {
        List<String> dead = new ArrayList<>(
                session.list(new Query("SELECT name FROM chrono_node WHERE lease_until <= ?", now),
                        (row, number) -> row.getString(1)));
        if (lost != null) {
            dead.add(lost);
        }
        return dead.isEmpty() ? 0 : release(session, owned(session, dead), now);
    }

    private static List<Owned> owned(Session session, List<String> nodes) {
        Query query = new Query(OWNED);
        session.dialect().addInTexts(query, "node", nodes);
        return session.list(query.add(" FOR UPDATE SKIP LOCKED"), (row, number) -> owned(session.dialect(), row));
    }

    private static Owned owned(Dialect dialect, ResultSet row) throws SQLException {
        String policy = row.getString(6);
        return new Owned(row.getLong(1), row.getInt(2), row.getInt(3), row.getLong(4) == 0, dialect.instant(row, 5),
                policy != null && policy.contains(PolicyText.AT_MOST_ONCE), row.getString(7));
    }

    private int release(Session session, List<Owned> owned, Instant now) {
        List<Ended> ended = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        List<Long> paused = new ArrayList<>();
        for (Owned trigger : owned) {
            Ended end = trigger.end(now);
            if (end != null) {
                ended.add(end);
            }
            else {
                (trigger.isPaused() ? paused : waiting).add(trigger.id());
            }
        }
        this.statements.archive(session, null, ended);
        give(session, waiting, Codes.WAITING);
        give(session, paused, Codes.PAUSED);
        return owned.size();
    }

    private static void give(Session session, List<Long> triggers, int state) {
        if (!triggers.isEmpty()) {
            Query update = new Query("UPDATE chrono_trigger SET state = ?, mark = 0, node = NULL, since = NULL WHERE ",
                    state);
            session.dialect().addIn(update, "id", triggers);
            session.update(update);
        }
    }

    /**
     * A trigger of a node that is gone.
     *
     * @param id its number
     * @param state claimed or executing
     * @param mark what was done with its schedule meanwhile
     * @param single whether it is a schedule itself
     * @param since when it began
     * @param once whether it is executed at most once
     * @param node the node
     */
    private record Owned(long id, int state, int mark, boolean single, @Nullable Instant since, boolean once,
            String node) {

        @Nullable Ended end(Instant now) {
            boolean gone = this.mark == Codes.REMOVED || (this.mark == Codes.HELD && !this.single);
            if (this.state != Codes.EXECUTING || !(this.once || gone)) {
                return null;
            }
            return Ended.failed(this.id, this.since, now, "The node '" + this.node + "' ended while it was executing");
        }

        boolean isPaused() {
            return this.state == Codes.EXECUTING && this.mark == Codes.HELD;
        }

    }

}
