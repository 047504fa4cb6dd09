package io.chrono.boot.jdbc;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A database with the tables, whose time can be moved.
 */
final class TestDatabase {

    private static final List<String> TABLES = List.of("chrono_node", "chrono_schedule", "chrono_trigger",
            "chrono_execution");

    private final DataSource dataSource;

    private final JdbcTemplate jdbc;

    private final String clock;

    TestDatabase(DataSource dataSource, String schema, String clock) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
        new ResourceDatabasePopulator(new ClassPathResource("io/chrono/boot/jdbc/" + schema)).execute(dataSource);
        this.jdbc.execute("CREATE TABLE IF NOT EXISTS test_clock (shift bigint)");
        clear();
    }

    DataSource dataSource() {
        return this.dataSource;
    }

    JdbcTemplate jdbc() {
        return this.jdbc;
    }

    JdbcScheduleStore store() {
        return new JdbcScheduleStore(this.dataSource, DatabaseInitializationMode.NEVER, this.clock);
    }

    void advance(Duration duration) {
        this.jdbc.update("UPDATE test_clock SET shift = shift + ?", duration.toMillis());
    }

    void clear() {
        TABLES.forEach((table) -> this.jdbc.execute("DELETE FROM " + table));
        this.jdbc.execute("DELETE FROM test_clock");
        this.jdbc.execute("INSERT INTO test_clock VALUES (0)");
    }

}
