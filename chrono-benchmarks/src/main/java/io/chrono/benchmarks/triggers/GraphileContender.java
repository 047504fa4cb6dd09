package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * The program graphile-worker for Node.js, whose jobs are added with its functions in
 * SQL.
 */
final class GraphileContender implements Contender {

    private static final String ADD_MANY = """
            select count(*) from graphile_worker.add_jobs(array(
                select ('noop', json_build_object('id', id), null, ?, null, null, null, null)::graphile_worker.job_spec
                from generate_series(?, ?) id))""";

    private static final String ADD = """
            select graphile_worker.add_job('noop', json_build_object('id', ?::int), run_at => ?)""";

    private static final int PATIENCE = 60;

    private final DataSource dataSource;

    private final Tuning tuning;

    private final Target target;

    GraphileContender(DataSource dataSource, Tuning tuning, Target target) {
        this.dataSource = dataSource;
        this.tuning = tuning;
        this.target = target;
    }

    /**
     * Return the command line of a node.
     * @param work what the node does, as its program knows it
     * @return the command line
     */
    List<String> command(String work) {
        return List.of("node", GraphileProgram.script(this.target.nodeHome()).toString(), this.target.nativeUrl(), work,
                (this.tuning == Tuning.BEST) ? "best" : "default");
    }

    @Override
    public void createTables() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command("migrate")).redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        process.destroy();
        if (!ended || process.exitValue() != 0) {
            throw new IOException("graphile-worker could not create its tables");
        }
    }

    @Override
    public void insert(int from, int to, Instant due) throws SQLException {
        try (Connection connection = this.dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD_MANY)) {
            statement.setTimestamp(1, Timestamp.from(due));
            statement.setInt(2, from);
            statement.setInt(3, to - 1);
            statement.execute();
        }
    }

    @Override
    public void schedule(int id, Instant due) throws SQLException {
        try (Connection connection = this.dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setInt(1, id);
            statement.setTimestamp(2, Timestamp.from(due));
            statement.execute();
        }
    }

    @Override
    public String table() {
        return "graphile_worker._private_jobs";
    }

    @Override
    public String unfinished() {
        return "run_at <= now()";
    }

    @Override
    public String settings() {
        return (this.tuning == Tuning.BEST)
                ? "24 concurrent, localQueue 500, completeJobBatchDelay 0, preparedStatements"
                : "1 concurrent, LISTEN/NOTIFY, poll 2 s";
    }

    @Override
    public String version() {
        return GraphileProgram.version(this.target.nodeHome());
    }

    @Override
    public void close() {
        // it holds nothing
    }

}
