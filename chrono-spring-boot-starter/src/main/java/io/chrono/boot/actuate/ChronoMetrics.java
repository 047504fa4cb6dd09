package io.chrono.boot.actuate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import io.chrono.boot.PushStatistics;
import io.chrono.timeline.RunListener;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

/**
 * Meters of the clock, the timeline and push. The only tags are names of events and
 * reasons, never scopes, users or topics, so their number does not grow with the
 * audience. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class ChronoMetrics implements MeterBinder, RunListener {

    private final Supplier<Timeline> timeline;

    private final Supplier<@Nullable PushStatistics> push;

    private final List<EventMeters> bound = new CopyOnWriteArrayList<>();

    /**
     * Create the meters.
     * @param timeline returns the timeline, which may itself need this listener first
     * @param push returns the numbers of what goes to the pages, or {@code null} if
     * nothing does
     */
    public ChronoMetrics(Supplier<Timeline> timeline, Supplier<@Nullable PushStatistics> push) {
        this.timeline = timeline;
        this.push = push;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Timeline measured = this.timeline.get();
        new ClockMeters(measured.clock()).bindTo(registry);
        new TimelineMeters(measured).bindTo(registry);
        PushStatistics statistics = this.push.get();
        if (statistics != null) {
            new PushMeters(statistics).bindTo(registry);
        }
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
