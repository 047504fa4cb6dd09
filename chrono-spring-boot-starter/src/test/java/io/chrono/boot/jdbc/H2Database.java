package io.chrono.boot.jdbc;

import java.util.UUID;

import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Databases of H2 in memory.
 */
final class H2Database {

    private static final String CLOCK = "DATEADD(MILLISECOND, (SELECT shift FROM test_clock), CURRENT_TIMESTAMP(9))";

    private H2Database() {
    }

    static TestDatabase create() {
        return new TestDatabase(empty(), "schema-h2.sql", CLOCK);
    }

    static JdbcConnectionPool empty() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

}
