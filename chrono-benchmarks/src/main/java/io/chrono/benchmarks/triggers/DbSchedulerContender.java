package io.chrono.benchmarks.triggers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler db-scheduler, with one of its two strategies.
 */
final class DbSchedulerContender implements JavaContender {

    private static final String TASK = "noop";

    private static final String[] TABLES = {
            "create table scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,"
                    + " execution_time timestamptz, picked boolean not null, picked_by text,"
                    + " last_success timestamptz, last_failure timestamptz, consecutive_failures int,"
                    + " last_heartbeat timestamptz, version bigint not null, priority smallint, state text,"
                    + " primary key (task_name, task_instance))",
            "create index execution_time_idx on scheduled_tasks (execution_time)",
            "create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)",
            "create index priority_execution_time_idx on scheduled_tasks (priority desc, execution_time asc)" };

    private final DataSource dataSource;

    private final Strategy strategy;

    private final SchedulerClient client;

    private @Nullable Scheduler scheduler;

    DbSchedulerContender(DataSource dataSource, Strategy strategy) {
        this.dataSource = dataSource;
        this.strategy = strategy;
        this.client = SchedulerClient.Builder.create(dataSource).build();
    }

    @Override
    public void createTables() throws SQLException {
        try (Connection connection = this.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    @Override
    public void insert(int from, int to, Instant due) {
        Stream<TaskInstance<?>> instances = IntStream.range(from, to).mapToObj(DbSchedulerContender::instance);
        this.client.scheduleBatch(instances, due);
    }

    @Override
    public void schedule(int id, Instant due) {
        this.client.scheduleIfNotExists(instance(id), due);
    }

    private static TaskInstance<Void> instance(int id) {
        return new TaskInstance<>(TASK, Integer.toString(id));
    }

    @Override
    public void start(Runs runs) {
        OneTimeTask<Void> task = Tasks.oneTime(TASK)
            .execute((instance, context) -> runs.ran(Integer.parseInt(instance.getId())));
        SchedulerName name = new SchedulerName.Fixed("node-" + ProcessHandle.current().pid());
        Scheduler started = this.strategy.applyTo(Scheduler.create(this.dataSource, task).schedulerName(name)).build();
        this.scheduler = started;
        started.start();
    }

    @Override
    public String table() {
        return "scheduled_tasks";
    }

    @Override
    public String unfinished() {
        return "execution_time <= now()";
    }

    @Override
    public String settings() {
        return this.strategy.text;
    }

    @Override
    public String version() {
        return Versions.of(Scheduler.class);
    }

    @Override
    public void close() {
        if (this.scheduler != null) {
            this.scheduler.stop();
        }
    }

    /**
     * How executions are found.
     */
    enum Strategy {

        /**
         * As it comes: {@code fetch}, a look every 10 seconds.
         */
        DEFAULT("fetch, 10 threads, poll 10 s"),

        /**
         * Many rows without a lock, each of which is claimed by a statement of its own.
         */
        FETCH("fetch 0.5/4.0, 50 threads, poll 1 s"),

        /**
         * Many rows are claimed at once.
         */
        LOCK_AND_FETCH("lock-and-fetch 4.0/20.0, 20 threads, poll 1 s");

        private final String text;

        Strategy(String text) {
            this.text = text;
        }

        private SchedulerBuilder applyTo(SchedulerBuilder builder) {
            return switch (this) {
                case DEFAULT -> builder;
                case FETCH -> builder.threads(50).pollingInterval(Duration.ofSeconds(1)).pollUsingFetch(0.5, 4.0);
                case LOCK_AND_FETCH ->
                    builder.threads(20).pollingInterval(Duration.ofSeconds(1)).pollUsingLockAndFetch(4.0, 20.0);
            };
        }

    }

}
