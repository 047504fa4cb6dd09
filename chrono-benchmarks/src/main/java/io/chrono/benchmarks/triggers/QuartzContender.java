package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz with its clustered store.
 */
final class QuartzContender implements JavaContender {

    private static final String RUNS = "runs";

    private static final String SCRIPT = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";

    private static final String TEN_HOURS = "36000000";

    private final DataSource dataSource;

    private final Tuning tuning;

    private @Nullable Scheduler scheduler;

    QuartzContender(DataSource dataSource, Tuning tuning) {
        this.dataSource = dataSource;
        this.tuning = tuning;
    }

    @Override
    public void createTables() throws IOException, SQLException {
        try (InputStream script = Scheduler.class.getResourceAsStream(SCRIPT);
                Connection connection = this.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    @Override
    public void insert(int from, int to, Instant due) throws SchedulerException {
        Map<JobDetail, Set<? extends Trigger>> jobs = new LinkedHashMap<>();
        for (int id = from; id < to; id++) {
            jobs.put(job(id), Set.of(trigger(id, due)));
        }
        scheduler().scheduleJobs(jobs, false);
    }

    @Override
    public void schedule(int id, Instant due) throws SchedulerException {
        scheduler().scheduleJob(job(id), trigger(id, due));
    }

    private static JobDetail job(int id) {
        return JobBuilder.newJob(Noop.class).withIdentity(Integer.toString(id)).build();
    }

    private static Trigger trigger(int id, Instant due) {
        return TriggerBuilder.newTrigger().withIdentity(Integer.toString(id)).startAt(Date.from(due)).build();
    }

    @Override
    public void start(Runs runs) throws SchedulerException {
        scheduler().getContext().put(RUNS, runs);
        scheduler().start();
    }

    private Scheduler scheduler() throws SchedulerException {
        Scheduler created = this.scheduler;
        if (created == null) {
            DBConnectionManager.getInstance().addConnectionProvider("pool", new Pool(this.dataSource));
            created = new StdSchedulerFactory(properties()).getScheduler();
            this.scheduler = created;
        }
        return created;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.of("org.quartz.scheduler.instanceName", "benchmark", "org.quartz.scheduler.instanceId",
                "AUTO", "org.quartz.jobStore.class", JobStoreTX.class.getName(),
                "org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName(),
                "org.quartz.jobStore.dataSource", "pool", "org.quartz.jobStore.isClustered", "true",
                "org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool", "org.quartz.threadPool.threadCount",
                (this.tuning == Tuning.BEST) ? "50" : "10"));
        if (this.tuning == Tuning.BEST) {
            properties.putAll(Map.of("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "50",
                    "org.quartz.jobStore.acquireTriggersWithinLock", "true", "org.quartz.jobStore.misfireThreshold",
                    TEN_HOURS));
        }
        return properties;
    }

    @Override
    public String table() {
        return "qrtz_triggers";
    }

    @Override
    public String unfinished() {
        return "next_fire_time <= extract(epoch from now()) * 1000";
    }

    @Override
    public String settings() {
        return (this.tuning == Tuning.BEST)
                ? "clustered, 50 threads, batch 50, acquireTriggersWithinLock, misfireThreshold 10 h"
                : "clustered, 10 threads, batch 1, idle wait 30 s";
    }

    @Override
    public String version() {
        return Versions.of(Scheduler.class);
    }

    @Override
    public void close() {
        try {
            if (this.scheduler != null) {
                this.scheduler.shutdown(true);
            }
        }
        catch (SchedulerException ex) {
            throw new IllegalStateException("Quartz does not end", ex);
        }
    }

    /**
     * The job.
     */
    public static final class Noop implements Job {

        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            try {
                Runs runs = (Runs) Objects.requireNonNull(context.getScheduler().getContext().get(RUNS));
                runs.ran(Integer.parseInt(context.getJobDetail().getKey().getName()));
            }
            catch (SchedulerException ex) {
                throw new JobExecutionException(ex);
            }
        }

    }

    private record Pool(DataSource dataSource) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return this.dataSource.getConnection();
        }

        @Override
        public void shutdown() {
            // whoever has made it closes it
        }

        @Override
        public void initialize() {
            // it is ready
        }

    }

}
