package io.chrono.boot.actuate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.chrono.timeline.Timeline;

/**
 * Meters of the timeline as a whole. Safe for use by several threads.
 */
final class TimelineMeters implements MeterBinder {

    private final Timeline timeline;

    TimelineMeters(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("chrono.timeline.events", this.timeline, Timeline::size)
            .description("Events that will still run")
            .baseUnit("events")
            .register(registry);
        Gauge.builder("chrono.timeline.backlog", this.timeline, Timeline::backlog)
            .description("Runs that are due and wait for a worker")
            .baseUnit("runs")
            .register(registry);
        Gauge.builder("chrono.workers.active", this.timeline, Timeline::activeWorkers)
            .description("Workers that run events")
            .baseUnit("threads")
            .register(registry);
        Gauge.builder("chrono.workers.max", this.timeline, (source) -> source.settings().maxWorkers())
            .description("Most workers that run events at a time")
            .baseUnit("threads")
            .register(registry);
    }

}
