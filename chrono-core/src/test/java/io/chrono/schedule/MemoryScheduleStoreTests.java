package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;

import io.chrono.time.MovableTime;

class MemoryScheduleStoreTests extends ScheduleStoreContract {

    private final MovableTime time = new MovableTime(Instant.parse("2026-11-21T09:00:00.250Z"));

    private final ScheduleStore store = new MemoryScheduleStore(this.time);

    @Override
    public ScheduleStore store() {
        return this.store;
    }

    @Override
    public void advance(Duration duration) {
        this.time.advance(duration);
    }

}
