package io.chrono.boot.jdbc;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.chrono.schedule.ScheduleStore;
import io.chrono.schedule.ScheduleStoreContract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PostgresScheduleStoreIT extends ScheduleStoreContract implements DatabaseContract {

    private static final TestDatabase DATABASE = PostgresDatabase.create();

    private final ScheduleStore store = DATABASE.store();

    @Test
    void othersAreToldAlsoAfterTheirConnectionWasCut() throws Exception {
        AtomicInteger told = new AtomicInteger();
        try (AutoCloseable subscription = DATABASE.store().onChange(told::incrementAndGet)) {
            assertThat(subscription).isNotNull();
            hears(told);
            assertThat(cut()).isPositive();
            hears(told);
        }
    }

    /*
     * Once is told when the connection is there: what is told beyond that was heard.
     */
    private void hears(AtomicInteger told) {
        int before = told.get();
        await().until(() -> {
            add(once(10));
            return told.get() > before + 3;
        });
    }

    private static int cut() {
        return DATABASE.jdbc()
            .queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'")
            .size();
    }

    @BeforeEach
    void clear() {
        DATABASE.clear();
    }

    @AfterAll
    static void close() {
        ((HikariDataSource) DATABASE.dataSource()).close();
    }

    @Override
    public TestDatabase database() {
        return DATABASE;
    }

    @Override
    public ScheduleStore store() {
        return this.store;
    }

    @Override
    public void advance(Duration duration) {
        DATABASE.advance(duration);
    }

}
