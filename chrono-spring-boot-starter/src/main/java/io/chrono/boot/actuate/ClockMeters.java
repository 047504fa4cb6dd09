package io.chrono.boot.actuate;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;

/**
 * Meters of the clock. Safe for use by several threads.
 */
final class ClockMeters implements MeterBinder {

    private final Clock clock;

    ClockMeters(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Timer lateness = Timer.builder("chrono.clock.lateness")
            .description("Time from the beginning of a second until the clock saw it")
            .register(registry);
        this.clock.addListener(new LatenessListener(lateness));
        FunctionCounter.builder("chrono.clock.ticks", this.clock, Clock::ticks)
            .description("Seconds that the clock has counted")
            .register(registry);
        FunctionCounter.builder("chrono.clock.restarts", this.clock, Clock::restarts)
            .description("Deaths of the clock's thread, each followed by a replacement")
            .register(registry);
        FunctionCounter.builder("chrono.clock.listener.failures", this.clock, Clock::listenerFailures)
            .description("Calls of the clock's listeners that threw something")
            .register(registry);
        TimeGauge.builder("chrono.clock.lag", this.clock, TimeUnit.NANOSECONDS, (source) -> source.lag().toNanos())
            .description("Age of the next second that the clock should have counted")
            .register(registry);
        Gauge.builder("chrono.clock.ticking", this.clock, (source) -> source.isTicking() ? 1 : 0)
            .description("Whether the clock ticks: 1 or 0")
            .register(registry);
    }

    /**
     * Records how late ticks are.
     */
    private record LatenessListener(Timer lateness) implements ClockListener {

        @Override
        public void started(Instant now) {
            // only ticks are measured
        }

        @Override
        public void ticked(Tick tick) {
            this.lateness.record(tick.lateness());
        }

        @Override
        public void stepped(long seconds, Instant now) {
            // only ticks are measured
        }

        @Override
        public void stopped() {
            // only ticks are measured
        }

        @Override
        public long looked() {
            return Long.MAX_VALUE;
        }

    }

}
