package io.chrono.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Tests for {@link MovableTime} as a {@link TimeSource}.
 */
class MovableTimeTests extends TimeSourceContract {

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    @Override
    protected TimeSource time() {
        return this.time;
    }

    @Override
    protected void pass(Duration duration) {
        this.time.advance(duration);
    }

}
