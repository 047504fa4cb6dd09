package io.chrono.boot.actuate;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import io.chrono.timeline.EventCounts;
import io.chrono.timeline.SkipReason;
import io.chrono.timeline.Timeline;

/**
 * Meters of events, by their names, in one registry. Those of an event from the catalogue
 * are there from the beginning, those of another one from its first run on. Safe for use
 * by several threads.
 */
final class EventMeters {

    private final Timeline timeline;

    private final MeterRegistry registry;

    private final Map<String, Timer> durations = new ConcurrentHashMap<>();

    EventMeters(Timeline timeline, MeterRegistry registry) {
        this.timeline = timeline;
        this.registry = registry;
    }

    void know(String event) {
        this.durations.computeIfAbsent(event, this::register);
    }

    void ran(String event, Duration duration) {
        this.durations.computeIfAbsent(event, this::register).record(duration);
    }

    private Timer register(String event) {
        count("scheduled", "Events that were put on the timeline", event, EventCounts::scheduled);
        count("due", "Runs that were due, whether they took place or not", event, EventMeters::due);
        count("runs", "Runs that have begun", event, EventCounts::runs);
        count("failed", "Runs that threw something", event, EventCounts::failures);
        for (SkipReason reason : SkipReason.values()) {
            FunctionCounter
                .builder("chrono.event.skipped", this.timeline, (source) -> source.counts(event).skipped(reason))
                .description("Runs that were due and did not take place")
                .baseUnit("runs")
                .tag("event", event)
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .register(this.registry);
        }
        return Timer.builder("chrono.event.duration")
            .description("Time that runs took")
            .tag("event", event)
            .register(this.registry);
    }

    private void count(String name, String description, String event, ToLongFunction<EventCounts> value) {
        FunctionCounter
            .builder("chrono.event." + name, this.timeline, (source) -> value.applyAsLong(source.counts(event)))
            .description(description)
            .baseUnit(name.equals("scheduled") ? "events" : "runs")
            .tag("event", event)
            .register(this.registry);
    }

    private static long due(EventCounts counts) {
        return counts.runs() + counts.skipped().values().stream().mapToLong(Long::longValue).sum();
    }

}
