package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The database of one trial, which is dropped at its end. Used by one thread, apart from
 * its connections.
 */
final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 20;

    private final String name = "trial_" + ProcessHandle.current().pid();

    private final Target maintenance;

    private final Target target;

    private final HikariDataSource pool;

    private final Connection connection;

    private final long server;

    Database(int port, Path nodeHome) throws SQLException, IOException {
        this.maintenance = Target.of(port, "postgres", nodeHome);
        this.target = Target.of(port, this.name, nodeHome);
        maintain("create database " + this.name);
        this.pool = pool(this.target);
        this.connection = DriverManager.getConnection(this.target.url());
        this.server = ProcessCpu.parent(number("select pg_backend_pid()"));
    }

    private void maintain(String command) throws SQLException {
        try (Connection administrator = DriverManager.getConnection(this.maintenance.url());
                Statement statement = administrator.createStatement()) {
            statement.execute(command);
        }
    }

    static HikariDataSource pool(Target target) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(target.url());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    Target target() {
        return this.target;
    }

    HikariDataSource pool() {
        return this.pool;
    }

    /**
     * Do what the server would do by itself some time after many rows have come.
     * @throws SQLException if that fails
     */
    void settle() throws SQLException {
        execute("vacuum analyze");
        execute("checkpoint");
    }

    void execute(String command) throws SQLException {
        try (Statement statement = this.connection.createStatement()) {
            statement.execute(command);
        }
    }

    long number(String query) throws SQLException {
        try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Return what the server has done so far.
     * @return the usage
     * @throws SQLException if it does not answer
     * @throws IOException if the CPU time cannot be read
     */
    Usage usage() throws SQLException, IOException {
        return new Usage(System.nanoTime(), number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint"),
                number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"),
                ProcessCpu.secondsWithChildren(this.server));
    }

    @Override
    public void close() throws SQLException {
        this.pool.close();
        this.connection.close();
        maintain("drop database " + this.name + " with (force)");
    }

    /**
     * What the server has done up to a moment.
     *
     * @param nanos the moment
     * @param transactions transactions that have written
     * @param wal bytes of the log
     * @param cpu CPU seconds of all of its processes
     */
    record Usage(long nanos, long transactions, long wal, double cpu) {

        Usage since(Usage before) {
            return new Usage(this.nanos - before.nanos, this.transactions - before.transactions, this.wal - before.wal,
                    this.cpu - before.cpu);
        }

    }

}
