package io.chrono.boot.jdbc;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.jdbc.core.JdbcTemplate;

import io.chrono.schedule.ActionCall;
import io.chrono.schedule.ScheduleOrder;
import io.chrono.schedule.SchedulePolicy;
import io.chrono.schedule.ScheduleStore.Claim;
import io.chrono.schedule.ScheduleStore.Outcome;
import io.chrono.schedule.ScheduleStore.Share;
import io.chrono.schedule.Trigger;
import io.chrono.schedule.TriggerState;
import io.chrono.time.Once;

/**
 * Measures how many due triggers per second the store hands out and records on an
 * embedded PostgreSQL that writes through to the disk, and how many it adds. Started by
 * hand; the first argument says how many triggers, the second how many future and
 * finished ones there are besides.
 */
public final class StoreRates {

    private static final int BATCH = 1000;

    private static final int NODES = 2;

    private static final ActionCall CALL = new ActionCall("method:work::nothing", "{\"id\":12345}");

    private final JdbcScheduleStore store;

    private final JdbcTemplate jdbc;

    private final int count;

    private StoreRates(HikariDataSource dataSource, int count) {
        this.store = new JdbcScheduleStore(dataSource, DatabaseInitializationMode.NEVER);
        this.jdbc = new JdbcTemplate(dataSource);
        this.count = count;
    }

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        int backlog = Integer.parseInt(arguments[1]);
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "4GB");
        try (EmbeddedPostgres postgres = server.start(); HikariDataSource pool = PostgresDatabase.pool(postgres)) {
            new TestDatabase(pool, "schema-postgresql.sql", "");
            StoreRates rates = new StoreRates(pool, count);
            System.out.println("fsync " + rates.jdbc.queryForObject("SHOW fsync", String.class)
                    + ", synchronous_commit " + rates.jdbc.queryForObject("SHOW synchronous_commit", String.class));
            rates.round();
            rates.round();
            rates.fill(backlog);
            rates.round();
            rates.round();
        }
    }

    private void round() {
        Instant due = this.store.now().minusSeconds(60);
        report("added", () -> add(this.count, due));
        this.jdbc.execute("VACUUM ANALYZE chrono_trigger");
        this.jdbc.execute("CHECKPOINT");
        report("claimed and finished", this::drain);
    }

    private void fill(int backlog) {
        add(backlog, this.store.now().plus(Duration.ofDays(30)));
        this.jdbc.update("INSERT INTO chrono_execution (id, due, ended, took, state, attempt, node, action)"
                + " SELECT -n, now(), now() - interval '1 hour', 1000, 3, 1, 'node', 'method:work::nothing'"
                + " FROM generate_series(1, ?) n", backlog);
        this.jdbc.execute("VACUUM ANALYZE");
        System.out.println("besides " + backlog + " future and " + backlog + " finished ones");
    }

    private int add(int wanted, Instant due) {
        for (int i = 0; i < wanted; i += BATCH) {
            this.store.change(null,
                    IntStream.range(0, BATCH)
                        .mapToObj((n) -> new ScheduleOrder(null, null, new Once(due), CALL, SchedulePolicy.DEFAULT))
                        .toList());
        }
        return wanted;
    }

    private int drain() {
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        List<CompletableFuture<Integer>> nodes = IntStream.range(0, NODES)
            .mapToObj((i) -> CompletableFuture.supplyAsync(() -> drain("node-" + i), threads))
            .toList();
        int sum = nodes.stream().mapToInt(CompletableFuture::join).sum();
        threads.shutdown();
        return sum;
    }

    private int drain(String node) {
        this.store.renew(node, Duration.ofMinutes(10));
        int sum = 0;
        while (true) {
            List<Trigger> triggers = this.store
                .claim(new Claim(node, Duration.ofSeconds(5), BATCH, BATCH, Share.ALL, Set.of()))
                .triggers();
            if (triggers.isEmpty()) {
                return sum;
            }
            List<Outcome> outcomes = new ArrayList<>(triggers.size());
            for (Trigger trigger : triggers) {
                TriggerState.Executing executing = (TriggerState.Executing) trigger.state();
                outcomes.add(new Outcome(trigger.id(), executing.completed(executing.since()), null, null));
            }
            sum += this.store.finish(node, outcomes).size();
        }
    }

    private void report(String what, Work work) {
        long start = System.nanoTime();
        int done = work.run();
        long nanos = System.nanoTime() - start;
        System.out.printf("%s %,d in %,d ms: %,d per second%n", what, done, nanos / 1_000_000,
                done * 1_000_000_000L / nanos);
    }

    /** What is measured. */
    private interface Work {

        int run();

    }

}
