package io.chrono.boot.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

import io.chrono.boot.jdbc.Adding.Added;
import io.chrono.boot.jdbc.Changing.Changed;
import io.chrono.boot.jdbc.Statements.Claims;
import io.chrono.schedule.Execution;
import io.chrono.schedule.Schedule;
import io.chrono.schedule.ScheduleOrder;
import io.chrono.schedule.ScheduleStore;
import io.chrono.schedule.Selection;
import io.chrono.schedule.Trigger;

/**
 * Keeps schedules in PostgreSQL, H2, MySQL or MariaDB, in the tables of
 * {@code io/chrono/boot/jdbc/schema-*.sql}. Touches the database only when it is called.
 * <p>
 * What changes schedules or records outcomes takes part in the caller's transaction, if
 * Spring manages one on the same data source; all else is done in transactions of its
 * own. Time is the database's. Thread-safe.
 *
 * @since 0.1
 */
public final class JdbcScheduleStore implements ScheduleStore {

    private final Connections connections;

    private final Announcements announcements;

    private volatile @Nullable Parts parts;

    private final DatabaseInitializationMode mode;

    /**
     * Create a store.
     * @param dataSource leads to the database
     * @param mode where missing tables are created when the store is first used
     */
    public JdbcScheduleStore(DataSource dataSource, DatabaseInitializationMode mode) {
        this(dataSource, mode, null);
    }

    /**
     * Create a store with a time of its own, for tests.
     * @param dataSource leads to the database
     * @param mode where missing tables are created when the store is first used
     * @param clock the expression for the present time, or {@code null} for the
     * database's clock
     */
    JdbcScheduleStore(DataSource dataSource, DatabaseInitializationMode mode, @Nullable String clock) {
        this.mode = mode;
        this.connections = new Connections(dataSource, clock);
        this.announcements = new Announcements(this.connections);
    }

    @Override
    public Instant now() {
        return this.connections.single("tell its time", Session::now);
    }

    @Override
    public List<Schedule> change(@Nullable Selection removed, List<ScheduleOrder> added) {
        if (removed == null && added.isEmpty()) {
            return List.of();
        }
        Parts all = parts();
        Added result = joined("change schedules", (session) -> {
            if (removed != null) {
                all.changing.remove(session, removed);
            }
            Added now = all.adding.add(session, added);
            if (now.isSoon()) {
                this.announcements.announce(session);
            }
            return now;
        });
        if (result.isSoon()) {
            this.announcements.tell();
        }
        return result.schedules();
    }

    @Override
    public int remove(Selection selection) {
        Parts all = parts();
        return joined("remove schedules", (session) -> all.changing.remove(session, selection));
    }

    @Override
    public int pause(Selection selection) {
        Parts all = parts();
        return joined("pause schedules", (session) -> all.changing.pause(session, selection));
    }

    @Override
    public int resume(Selection selection) {
        Parts all = parts();
        return changed("resume schedules", (session) -> all.changing.resume(session, selection));
    }

    @Override
    public int rearm(Selection selection) {
        Parts all = parts();
        return changed("arm schedules", (session) -> all.changing.rearm(session, selection));
    }

    @Override
    public List<Schedule> list(Selection selection, @Nullable String after, int most) {
        Parts all = parts();
        return joined("list schedules", (session) -> all.reading.list(session, selection, after, most));
    }

    @Override
    public List<Execution> recent(Selection selection, int most) {
        Parts all = parts();
        return joined("list executions", (session) -> all.reading.recent(session, selection, most));
    }

    @Override
    public List<Schedule> unexpanded(Instant before, Share share, int most) {
        Parts all = parts();
        return this.connections.single("look for schedules that are due",
                (session) -> all.reading.unexpanded(session, before, share, most));
    }

    @Override
    public int expand(List<Expansion> expansions) {
        Parts all = parts();
        return this.connections.own("create triggers", (session) -> all.expanding.expand(session, expansions));
    }

    @Override
    public Pulse renew(String node, Duration lease) {
        Parts all = parts();
        return this.connections.own("renew the lease of node " + node,
                (session) -> all.leases.renew(session, node, lease));
    }

    @Override
    public Claimed claim(Claim claim) {
        Parts all = parts();
        String what = "claim triggers";
        Claims claims = apart(all, what, (session) -> all.statements.claim(session, claim));
        Claimed claimed = claims.claimed();
        if (claims.bound().isEmpty()) {
            return claimed;
        }
        List<Trigger> triggers = new ArrayList<>(claimed.triggers());
        triggers
            .addAll(this.connections.own(what, (session) -> all.bound.claim(session, claim.node(), claims.bound())));
        triggers.sort(Rows.IN_ORDER);
        return new Claimed(claimed.at(), List.copyOf(triggers), claimed.next());
    }

    @Override
    public Set<Long> begin(String node, Collection<Long> triggers) {
        Parts all = parts();
        return apart(all, "begin triggers", (session) -> all.statements.begin(session, node, triggers));
    }

    @Override
    public Set<Long> finish(String node, List<Outcome> outcomes) {
        Parts all = parts();
        Function<Session, Set<Long>> work = (session) -> all.finishing.finish(session, node, outcomes);
        String what = "record what became of triggers";
        if (!this.connections.hasCaller() && all.finishing.isSingle(outcomes)) {
            return this.connections.single(what, work);
        }
        return joined(what, work);
    }

    @Override
    public int leave(String node) {
        Parts all = parts();
        return this.connections.own("give back the triggers of node " + node,
                (session) -> all.leases.leave(session, node));
    }

    @Override
    public int clean(Retention retention, int most) {
        parts();
        return this.connections.own("forget old executions", (session) -> Cleaning.clean(session, retention, most));
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return this.announcements.subscribe(listener, this.connections.dialect());
    }

    private <T> T joined(String what, Function<Session, T> work) {
        return this.connections.hasCaller() ? this.connections.joined(what, work) : this.connections.own(what, work);
    }

    private <T> T apart(Parts all, String what, Function<Session, T> work) {
        return all.statements.single() ? this.connections.single(what, work) : this.connections.own(what, work);
    }

    private int changed(String what, Function<Session, Changed> work) {
        Changed result = joined(what, (session) -> {
            Changed changed = work.apply(session);
            if (changed.due()) {
                this.announcements.announce(session);
            }
            return changed;
        });
        if (result.due()) {
            this.announcements.tell();
        }
        return result.count();
    }

    private Parts parts() {
        Parts known = this.parts;
        return (known != null) ? known : prepared();
    }

    private synchronized Parts prepared() {
        Parts known = this.parts;
        if (known == null) {
            Schema.prepare(this.connections, this.mode);
            known = new Parts(this.connections.dialect());
            this.parts = known;
        }
        return known;
    }

    /** What depends on the database. */
    private static final class Parts {

        private final Statements statements;

        private final BoundClaims bound;

        private final Adding adding;

        private final Changing changing;

        private final Expanding expanding;

        private final Finishing finishing;

        private final Leases leases;

        private final Reading reading;

        Parts(Dialect dialect) {
            Rows rows = new Rows(dialect);
            this.statements = (dialect != Dialect.POSTGRESQL) ? new PortableStatements(rows)
                    : new PostgresStatements(rows);
            this.bound = new BoundClaims(this.statements, rows);
            this.adding = new Adding(this.statements);
            this.changing = new Changing(this.statements, this.adding, rows);
            this.expanding = new Expanding(this.adding, rows);
            this.finishing = new Finishing(this.statements);
            this.leases = new Leases(this.statements);
            this.reading = new Reading(rows);
        }

    }

}
