package io.chrono.boot.jdbc;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;

import io.chrono.schedule.ScheduleStore;
import io.chrono.schedule.ScheduleStoreContract;

class H2ScheduleStoreTests extends ScheduleStoreContract implements DatabaseContract {

    private final TestDatabase database = H2Database.create();

    private final ScheduleStore store = this.database.store();

    @Override
    public TestDatabase database() {
        return this.database;
    }

    @Override
    public ScheduleStore store() {
        return this.store;
    }

    @Override
    public void advance(Duration duration) {
        this.database.advance(duration);
    }

    @Override
    public int many() {
        return 500;
    }

    @AfterEach
    void close() {
        this.database.jdbc().execute("SHUTDOWN");
    }

}
