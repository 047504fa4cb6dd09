package io.chrono.benchmarks.timeline;

import java.util.List;
import java.util.Set;

import io.chrono.benchmarks.report.RunOptions;
import io.chrono.benchmarks.report.Trial;

/**
 * How much is measured, and for how long. Immutable.
 *
 * @param quick whether the whole run should end within a minute
 * @param rounds how often each trial runs
 * @param events how many events wait
 */
record TimelineSizes(boolean quick, int rounds, int events) {

    private static final int MILLION = 1_000_000;

    private static final int FEW = 50_000;

    private static final int QUARTZ_SHARE = 50;

    /*
     * In a quick run those take part in what takes long that can be the best ones.
     */
    private static final Set<String> QUICK_BURST = Set.of("chrono", "netty-1ms");

    private static final Set<String> QUICK_IDLE = Set.of("chrono", "empty-jvm");

    private static final Set<String> QUICK_ORDERS = Set.of("chrono", "jdk-executor", "netty-100ms", "netty-1ms",
            "kafka");

    static TimelineSizes of(RunOptions options) {
        int events = options.number("events", options.isQuick() ? MILLION / 8 : MILLION);
        return new TimelineSizes(options.isQuick(), options.rounds(options.isQuick() ? 1 : 5), events);
    }

    /*
     * The memory is touched before, so that no trial pays for the first use of its pages.
     */
    List<String> flags() {
        if (this.events < FEW) {
            return List.of("-Xmx512m");
        }
        String size = (this.events > MILLION / 2) ? "3g" : "1g";
        return List.of("-Xms" + size, "-Xmx" + size, "-XX:+AlwaysPreTouch");
    }

    int quartzEvents() {
        return Math.max(10, this.events / QUARTZ_SHARE);
    }

    int few() {
        return Math.max(20, this.events / 100);
    }

    int burstEvents() {
        return this.events;
    }

    int burstWarmUp() {
        return this.quick ? 1 : 6;
    }

    int burstSeconds() {
        return this.quick ? 2 : 10;
    }

    int idleSeconds() {
        return this.quick ? 3 : 20;
    }

    int clockSeconds() {
        return this.quick ? 3 : 60;
    }

    int growthRepeats() {
        return this.quick ? 3 : 31;
    }

    /**
     * Leave out what a quick run has no time for.
     * @param trials all trials
     * @return those that run
     */
    List<Trial> reduced(List<Trial> trials) {
        return trials.stream()
            .filter((trial) -> !this.quick || isQuick(trial))
            .map((trial) -> trial.part().equals("idle") ? trial.atMost(1) : trial)
            .toList();
    }

    private static boolean isQuick(Trial trial) {
        String name = trial.candidate().name();
        return switch (trial.part()) {
            case "burst" -> QUICK_BURST.contains(name);
            case "idle" -> QUICK_IDLE.contains(name);
            case "orders" -> QUICK_ORDERS.contains(name);
            default -> !trial.part().equals("threads");
        };
    }

}
