package io.chrono.boot.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL for all tests of a virtual machine, which ends with it.
 */
final class PostgresDatabase {

    private static final String CLOCK = "(SELECT clock_timestamp() + shift * interval '1 millisecond' FROM test_clock)";

    private static final EmbeddedPostgres SERVER = start();

    private PostgresDatabase() {
    }

    static TestDatabase create() {
        return new TestDatabase(pool(SERVER), "schema-postgresql.sql", CLOCK);
    }

    static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
