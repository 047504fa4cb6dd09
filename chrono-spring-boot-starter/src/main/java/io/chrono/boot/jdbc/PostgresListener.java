package io.chrono.boot.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from PostgreSQL what other nodes have changed, on a connection of its own. If the
 * connection breaks it is opened again; until then, nodes see changes when they look.
 */
final class PostgresListener implements AutoCloseable {

    static final String CHANNEL = "chrono_schedule";

    private static final Logger logger = LoggerFactory.getLogger(PostgresListener.class);

    /** After so long it is seen that the listener was closed. */
    private static final int WAIT_MILLIS = 500;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
        Thread thread = new Thread(task, "chrono-listen");
        thread.setDaemon(true);
        return thread;
    });

    private final Connections connections;

    private final Listeners listeners;

    private volatile @Nullable Future<?> listening;

    private volatile boolean closed;

    private boolean broken;

    PostgresListener(Connections connections, Listeners listeners) {
        this.connections = connections;
        this.listeners = listeners;
    }

    void start() {
        this.listening = this.thread.scheduleWithFixedDelay(this::listen, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        this.closed = true;
        Future<?> current = this.listening;
        if (current != null) {
            current.cancel(false);
        }
        this.thread.shutdown();
    }

    private void listen() {
        try (Connection connection = this.connections.open()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            execute(connection, "LISTEN " + CHANNEL);
            if (this.broken) {
                logger.info("Changes of schedules by other nodes are heard at once again");
                this.broken = false;
            }
            this.listeners.tell();
            try {
                hear(connection.unwrap(PGConnection.class));
            }
            finally {
                // If it is broken, the pool sees that by this, and does not keep it.
                execute(connection, "UNLISTEN " + CHANNEL);
            }
            connection.setAutoCommit(autoCommit);
        }
        catch (SQLException ex) {
            if (!this.broken) {
                logger.warn("Changes of schedules by other nodes are not heard at once, but seen when this node"
                        + " looks next, until the database is there again: {}", ex.getMessage());
                this.broken = true;
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!this.closed) {
            PGNotification[] heard = connection.getNotifications(WAIT_MILLIS);
            if (heard != null && heard.length > 0) {
                this.listeners.tell();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
