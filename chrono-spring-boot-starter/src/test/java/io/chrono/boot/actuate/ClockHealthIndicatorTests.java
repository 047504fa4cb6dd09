package io.chrono.boot.actuate;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockStatus;
import io.chrono.time.MovableTime;
import io.chrono.time.TimeSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClockHealthIndicatorTests {

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time);

    private final ClockHealthIndicator indicator = new ClockHealthIndicator(this.clock, Duration.ofSeconds(5));

    @Test
    void clockThatTicksIsUp() {
        this.clock.start();
        this.time.advance(Duration.ofMinutes(1));
        Health health = this.indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("status", ClockStatus.STARTED)
            .containsEntry("lag", Duration.ZERO)
            .containsEntry("restarts", 0L)
            .doesNotContainKey("problem");
    }

    @Test
    void clockThatWasNeverStartedIsUp() {
        Health health = this.indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("status", ClockStatus.STOPPED);
    }

    @Test
    void clockThatWasStoppedIsUp() {
        this.clock.start();
        this.clock.stop();
        this.time.advance(Duration.ofHours(1));
        Health health = this.indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("status", ClockStatus.STOPPED);
    }

    @Test
    void clockThatHasNotSeenASecondForTooLongIsDown() {
        this.clock.start();
        this.time.advance(Duration.ZERO);
        this.time.stepWallClock(Duration.ofSeconds(6));
        assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
        this.time.stepWallClock(Duration.ofMillis(1));
        Health health = this.indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("lag", Duration.ofMillis(5001)).containsKey("problem");
    }

    @Test
    void clockWithADeadThreadIsDown() {
        Clock dead = new Clock(new DeadTime(this.time));
        dead.start();
        Health health = new ClockHealthIndicator(dead, Duration.ofSeconds(5)).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("status", ClockStatus.STOPPED)
            .containsEntry("restarts", 4L)
            .containsEntry("problem", "The thread of the clock is dead");
    }

    @Test
    void lagMustBePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockHealthIndicator(this.clock, Duration.ZERO))
            .withMessageContaining("'maxLag'");
    }

    /**
     * A time source whose loops have died four times and are dead.
     */
    private record DeadTime(MovableTime time) implements TimeSource {

        @Override
        public Instant now() {
            return this.time.now();
        }

        @Override
        public long nanoTime() {
            return this.time.nanoTime();
        }

        @Override
        public Loop loop(String name, Look look) {
            return new DeadLoop();
        }

    }

    private static final class DeadLoop implements TimeSource.Loop {

        @Override
        public void wake() {
            // nobody wakes
        }

        @Override
        public long restarts() {
            return 4;
        }

        @Override
        public boolean isAlive() {
            return false;
        }

        @Override
        public void close() {
            // closed already
        }

    }

}
