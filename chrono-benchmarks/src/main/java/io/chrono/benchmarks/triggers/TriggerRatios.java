package io.chrono.benchmarks.triggers;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.Demand;
import io.chrono.benchmarks.report.Report;
import io.chrono.benchmarks.report.Results;
import io.chrono.benchmarks.report.Summary;

/**
 * Compares what was measured with what is asked of Chrono. What was not measured has no
 * ratio. Used by one thread.
 */
final class TriggerRatios {

    private static final String DRAIN = "drain_per_s";

    private static final String INSERT = "insert_per_s";

    private final Results results;

    TriggerRatios(Results results) {
        this.results = results;
    }

    void addTo(Report report) {
        Double dbScheduler = most(DRAIN, Contenders.DB_SCHEDULER, Contenders.DB_SCHEDULER_FETCH);
        Double chrono = chrono(DRAIN);
        report.ratio("throughput_vs_db_scheduler", ratio(chrono, dbScheduler), Demand.atLeast(8))
            .ratio("throughput_vs_graphile_worker", ratio(chrono, most(DRAIN, Contenders.GRAPHILE)),
                    Demand.atLeast(1.2))
            .ratio("strict_vs_db_scheduler", ratio(most(DRAIN, Contenders.STRICT), dbScheduler), Demand.atLeast(0.8))
            .ratio("two_nodes_least_percent", chrono("two_least_percent"), Demand.atLeast(45))
            .ratio("insert_vs_db_scheduler", ratio(chrono(INSERT), most(INSERT, Contenders.DB_SCHEDULER)),
                    Demand.atLeast(2.5))
            .ratio("cpu_us_per_trigger", chrono("drain_cpu_us"), Demand.atMost(25))
            .ratio("late_future_p50_ms", chrono("late_future_p50_ms"), Demand.atMost(2))
            .ratio("late_future_p99_ms", chrono("late_future_p99_ms"), Demand.atMost(50))
            .ratio("early", chrono("early"), Demand.atMost(0))
            .ratio("late_now_p50_ms", chrono("late_now_p50_ms"), Demand.atMost(8))
            .ratio("late_now_p99_ms", chrono("late_now_p99_ms"), Demand.atMost(60));
    }

    private @Nullable Double chrono(String key) {
        return most(key, Contenders.CHRONO);
    }

    private @Nullable Double most(String key, Candidate... candidates) {
        return Stream.of(candidates)
            .map((candidate) -> this.results.summary(candidate, key))
            .filter(Objects::nonNull)
            .map(Summary::median)
            .max(Double::compare)
            .orElse(null);
    }

    private static @Nullable Double ratio(@Nullable Double value, @Nullable Double other) {
        return (value != null && other != null) ? value / other : null;
    }

}
