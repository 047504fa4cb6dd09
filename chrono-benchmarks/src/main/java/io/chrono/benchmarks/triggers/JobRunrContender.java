package io.chrono.benchmarks.triggers;

import java.time.Instant;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobBuilder;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * The open source edition of JobRunr.
 */
final class JobRunrContender implements JavaContender {

    private static final int WORKERS = 100;

    private static final int POLL_SECONDS = 5;

    private final DataSource dataSource;

    private final Tuning tuning;

    private @Nullable StorageProvider storage;

    private boolean serving;

    JobRunrContender(DataSource dataSource, Tuning tuning) {
        this.dataSource = dataSource;
        this.tuning = tuning;
    }

    @Override
    public void createTables() {
        storage(); // creates them
    }

    private StorageProvider storage() {
        StorageProvider provider = this.storage;
        if (provider == null) {
            provider = new PostgresStorageProvider(this.dataSource);
            provider.setJobMapper(new JobMapper(new Jackson3JsonMapper()));
            this.storage = provider;
        }
        return provider;
    }

    @Override
    public void insert(int from, int to, Instant due) {
        JobRequestScheduler scheduler = new JobRequestScheduler(storage());
        if (due.isBefore(Instant.now())) {
            scheduler.enqueue(IntStream.range(from, to).mapToObj(Noop::new));
        }
        else {
            scheduler.create(IntStream.range(from, to)
                .mapToObj((id) -> JobBuilder.aJob().scheduleAt(due).withJobRequest(new Noop(id))));
        }
    }

    @Override
    public void schedule(int id, Instant due) {
        new JobRequestScheduler(storage()).schedule(due, new Noop(id));
    }

    @Override
    public void start(Runs runs) {
        BackgroundJobServerConfiguration server = BackgroundJobServerConfiguration
            .usingStandardBackgroundJobServerConfiguration();
        if (this.tuning == Tuning.BEST) {
            server.andWorkerCount(WORKERS).andPollIntervalInSeconds(POLL_SECONDS);
        }
        this.serving = true;
        JobRunr.configure()
            .useJsonMapper(new Jackson3JsonMapper())
            .useJobActivator(activator(new Handler(runs)))
            .useStorageProvider(storage())
            .useBackgroundJobServer(server)
            .initialize();
    }

    private static JobActivator activator(Handler handler) {
        return new JobActivator() {

            @Override
            public <T> @Nullable T activateJob(Class<T> type) {
                return type.isInstance(handler) ? type.cast(handler) : null;
            }

        };
    }

    @Override
    public String table() {
        return "jobrunr_jobs";
    }

    @Override
    public String unfinished() {
        return "state in ('ENQUEUED', 'PROCESSING')";
    }

    @Override
    public String settings() {
        return (this.tuning == Tuning.BEST) ? WORKERS + " workers, poll " + POLL_SECONDS + " s"
                : "workers as it comes, poll 15 s";
    }

    @Override
    public String version() {
        return Versions.of(JobRunr.class);
    }

    @Override
    public void close() {
        if (this.serving) {
            JobRunr.destroy();
        }
    }

    /**
     * The job; JobRunr writes it as JSON.
     *
     * @param id its number
     */
    record Noop(int id) implements JobRequest {

        @Override
        public Class<Handler> getJobRequestHandler() {
            return Handler.class;
        }

    }

    /**
     * Runs the job; JobRunr calls it by reflection.
     */
    public static final class Handler implements JobRequestHandler<Noop> {

        private final Runs runs;

        Handler(Runs runs) {
            this.runs = runs;
        }

        @Override
        public void run(Noop job) {
            this.runs.ran(job.id());
        }

    }

}
