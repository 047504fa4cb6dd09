package io.chrono.boot.actuate;

import java.time.Duration;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import io.chrono.clock.Clock;

/**
 * Tells whether the clock does what it is supposed to do. It is down when it was started
 * and its thread is dead, or it has not seen a second for too long; a clock that nobody
 * has started, or that somebody has stopped, is up. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class ClockHealthIndicator extends AbstractHealthIndicator {

    private final Clock clock;

    private final Duration maxLag;

    /**
     * Create the indicator.
     * @param clock the clock
     * @param maxLag how far it may be behind; positive
     */
    public ClockHealthIndicator(Clock clock, Duration maxLag) {
        super("The clock could not be asked");
        if (maxLag.isNegative() || maxLag.isZero()) {
            throw new IllegalArgumentException("'maxLag' must be positive, but was " + maxLag);
        }
        this.clock = clock;
        this.maxLag = maxLag;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration lag = this.clock.lag();
        boolean dead = this.clock.isSupposedToTick() && this.clock.isStopped();
        boolean late = lag.compareTo(this.maxLag) > 0;
        builder.status((dead || late) ? Status.DOWN : Status.UP)
            .withDetail("status", this.clock.status())
            .withDetail("lag", lag)
            .withDetail("restarts", this.clock.restarts());
        if (dead) {
            builder.withDetail("problem", "The thread of the clock is dead");
        }
        else if (late) {
            builder.withDetail("problem", "The clock has not seen a second for longer than " + this.maxLag);
        }
    }

}
