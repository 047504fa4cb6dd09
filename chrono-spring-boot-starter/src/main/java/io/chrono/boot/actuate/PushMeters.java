package io.chrono.boot.actuate;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.chrono.boot.PushDrop;
import io.chrono.boot.PushStatistics;

/**
 * Meters of what goes to the pages. Safe for use by several threads.
 */
final class PushMeters implements MeterBinder {

    private static final String MESSAGES = "messages";

    private final PushStatistics push;

    PushMeters(PushStatistics push) {
        this.push = push;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "sessions", "sessions", "Open connections", PushStatistics::sessions);
        gauge(registry, "pages", "pages", "Pages that can be reached", PushStatistics::pages);
        gauge(registry, "users", "users", "Users with at least one page", PushStatistics::users);
        gauge(registry, "held", MESSAGES, "Messages that wait for a page of their user", PushStatistics::held);
        gauge(registry, "waiting", "bytes", "Size of what waits for slow pages", PushStatistics::waiting);
        counter(registry, "conflated", "operations", "Operations replaced by newer ones before they had left",
                PushStatistics::conflated);
        counter(registry, "messages", MESSAGES, "Messages handed to connections", PushStatistics::messages);
        counter(registry, "operations", "operations", "Operations in these messages", PushStatistics::operations);
        counter(registry, "characters", "characters", "Length of these messages", PushStatistics::characters);
        counter(registry, "slow.closes", "sessions", "Connections closed because their page was too slow",
                PushStatistics::slowCloses);
        for (PushDrop reason : PushDrop.values()) {
            FunctionCounter
                .builder("chrono.push.dropped", this.push, (source) -> source.dropped().getOrDefault(reason, 0L))
                .description("Messages that reached nobody")
                .baseUnit(MESSAGES)
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .register(registry);
        }
        refused(registry, "subscription", PushStatistics::refusedSubscriptions);
        refused(registry, "send", PushStatistics::refusedSends);
    }

    private void gauge(MeterRegistry registry, String name, String unit, String description,
            ToDoubleFunction<PushStatistics> value) {
        Gauge.builder("chrono.push." + name, this.push, value)
            .description(description)
            .baseUnit(unit)
            .register(registry);
    }

    private void counter(MeterRegistry registry, String name, String unit, String description,
            ToDoubleFunction<PushStatistics> value) {
        FunctionCounter.builder("chrono.push." + name, this.push, value)
            .description(description)
            .baseUnit(unit)
            .register(registry);
    }

    private void refused(MeterRegistry registry, String type, ToDoubleFunction<PushStatistics> value) {
        FunctionCounter.builder("chrono.push.refused", this.push, value)
            .description("Requests of clients that were refused")
            .baseUnit("requests")
            .tag("type", type)
            .register(registry);
    }

}
