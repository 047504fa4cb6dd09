package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The PostgreSQL that all candidates use: a server of this run, on a random port of this
 * machine, that writes durably. Its files vanish with it.
 */
final class Postgres implements AutoCloseable {

    private static final Map<String, String> SETTINGS = settings();

    private final EmbeddedPostgres server;

    private final String version;

    private final long pid;

    private Postgres(EmbeddedPostgres server) throws IOException, SQLException {
        this.server = server;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            verify(statement);
            this.version = text(statement, "show server_version");
            this.pid = ProcessCpu.parent(Long.parseLong(text(statement, "select pg_backend_pid()")));
        }
    }

    /*
     * The library would start a server for tests: one that does not wait for the disk.
     */
    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("shared_buffers", "1GB");
        settings.put("max_wal_size", "4GB");
        return settings;
    }

    /**
     * Start a server.
     * @param directory where its files go; on a disk, not in memory
     * @return the running server
     * @throws IOException if it does not start
     * @throws SQLException if it does not answer, or has other settings
     */
    static Postgres start(Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
            .setDataDirectory(directory.resolve("data-" + ProcessHandle.current().pid()).toAbsolutePath())
            .setOutputRedirector(Redirect.appendTo(directory.resolve("postgres.log").toFile()))
            .setErrorRedirector(Redirect.appendTo(directory.resolve("postgres.log").toFile()));
        SETTINGS.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        try {
            return new Postgres(server);
        }
        catch (IOException | SQLException ex) {
            server.close();
            throw ex;
        }
    }

    private static void verify(Statement statement) throws SQLException {
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            String value = text(statement, "show " + setting.getKey());
            if (!value.equals(setting.getValue())) {
                throw new SQLException(
                        "PostgreSQL has " + setting.getKey() + "=" + value + " in place of " + setting.getValue());
            }
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    int port() {
        return this.server.getPort();
    }

    /**
     * Return what all of its processes have used.
     * @return seconds of CPU time
     */
    double cpuSeconds() {
        try {
            return ProcessCpu.secondsWithChildren(this.pid);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    String describe() {
        StringBuilder text = new StringBuilder("PostgreSQL ").append(this.version).append(" on the same machine");
        SETTINGS.forEach((name, value) -> text.append(", ").append(name).append('=').append(value));
        return text.append("; JVMs use pgjdbc and HikariCP with 20 connections, reWriteBatchedInserts=true").toString();
    }

    @Override
    public void close() throws IOException {
        this.server.close();
    }

}
