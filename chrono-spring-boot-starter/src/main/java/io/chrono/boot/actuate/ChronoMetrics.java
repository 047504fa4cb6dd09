package io.chrono.boot.actuate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import io.chrono.timeline.RunListener;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

/**
 * Meters of the clock and of the timeline. The only tags are names of events and reasons,
 * never scopes, users or topics, so their number does not grow with the audience. Safe
 * for use by several threads.
 *
 * @since 0.1
 */
public final class ChronoMetrics implements MeterBinder, RunListener {

    private final Supplier<Timeline> timeline;

    private final List<EventMeters> bound = new CopyOnWriteArrayList<>();

    /**
     * Create the meters.
     * @param timeline returns the timeline, which may itself need this listener first
     */
    public ChronoMetrics(Supplier<Timeline> timeline) {
        this.timeline = timeline;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Timeline measured = this.timeline.get();
        new ClockMeters(measured.clock()).bindTo(registry);
        new TimelineMeters(measured).bindTo(registry);
        EventMeters events = new EventMeters(measured, registry);
        measured.catalogue().all().forEach((definition) -> events.know(definition.name()));
        measured.counts().keySet().forEach(events::know);
        this.bound.add(events);
    }

    @Override
    public void ran(ScheduledEvent event, Duration duration, @Nullable Throwable error) {
        this.bound.forEach((events) -> events.ran(event.name(), duration));
    }

}
