package io.chrono.boot.jdbc;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Tells listeners in this process, and where the database can do that also those of other
 * nodes, that something is due soon. Thread-safe.
 */
final class Announcements {

    private static final String DRIVER = "org.postgresql.PGConnection";

    private final Listeners listeners = new Listeners();

    private final Connections connections;

    private @Nullable AutoCloseable remote;

    Announcements(Connections connections) {
        this.connections = connections;
    }

    void announce(Session session) {
        if (session.dialect() == Dialect.POSTGRESQL) {
            session.list(new Query("SELECT pg_notify('" + PostgresListener.CHANNEL + "', '')"),
                    (row, number) -> Boolean.TRUE);
        }
    }

    /**
     * Tell those in this process, once the caller's transaction is committed.
     */
    void tell() {
        this.connections.afterCommit(this.listeners::tell);
    }

    synchronized AutoCloseable subscribe(Runnable listener, Dialect dialect) {
        this.listeners.add(listener);
        if (this.remote == null && dialect == Dialect.POSTGRESQL
                && ClassUtils.isPresent(DRIVER, Announcements.class.getClassLoader())) {
            PostgresListener postgres = new PostgresListener(this.connections, this.listeners);
            postgres.start();
            this.remote = postgres;
        }
        return () -> unsubscribe(listener);
    }

    private synchronized void unsubscribe(Runnable listener) throws Exception {
        this.listeners.remove(listener);
        AutoCloseable open = this.remote;
        if (open != null && this.listeners.isEmpty()) {
            this.remote = null;
            open.close();
        }
    }

}
