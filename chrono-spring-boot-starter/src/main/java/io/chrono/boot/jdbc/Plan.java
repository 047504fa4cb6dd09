package io.chrono.boot.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.ScheduleStore;
import io.chrono.time.Timing;

/**
 * Which triggers of a schedule are created at once, and what follows.
 *
 * @param due when those are due
 * @param next the first due second without a trigger, or {@code null} if there is none
 */
record Plan(List<Instant> due, @Nullable Instant next) {

    static Plan of(Timing timing, @Nullable Instant first, Instant now) {
        Instant horizon = now.plus(ScheduleStore.HORIZON);
        List<Instant> due = new ArrayList<>();
        Instant next = first;
        while (next != null && next.isBefore(horizon)) {
            due.add(next);
            next = timing.nextAfter(next);
        }
        return new Plan(due, next);
    }

    int state() {
        if (this.next == null) {
            return Codes.PROCESSED;
        }
        return this.due.isEmpty() ? Codes.PENDING : Codes.SCHEDULED;
    }

}
