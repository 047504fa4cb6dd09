package io.chrono.boot.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Creates the tables, if that is wanted. Stateless.
 */
final class Schema {

    private static final long LOCK = 4_346_867_966L; // any number that others do not use

    private Schema() {
    }

    /**
     * Create the tables that do not exist yet.
     * @param connections lead to the database
     * @param mode where that is wanted
     * @throws io.chrono.schedule.StoreException if the database does not do it
     */
    static void prepare(Connections connections, DatabaseInitializationMode mode) {
        boolean wanted = mode == DatabaseInitializationMode.ALWAYS
                || (mode == DatabaseInitializationMode.EMBEDDED && connections.isEmbedded());
        if (wanted) {
            connections.raw("create the tables for durable schedules", (connection) -> {
                create(connection);
                return Boolean.TRUE;
            });
        }
    }

    /*
     * PostgreSQL lets two nodes that start at the same time stumble over each other.
     */
    private static void create(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            if (Dialect.of(connection) == Dialect.POSTGRESQL) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
                }
            }
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            new ResourceDatabasePopulator(new ClassPathResource("io/chrono/boot/jdbc/schema-" + product + ".sql",
                    Schema.class.getClassLoader()))
                .populate(connection);
            connection.commit();
        }
        finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        }
    }

}
