package io.chrono.benchmarks.push;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.Demand;
import io.chrono.benchmarks.report.Figure;
import io.chrono.benchmarks.report.Machine;
import io.chrono.benchmarks.report.Report;
import io.chrono.benchmarks.report.Results;
import io.chrono.benchmarks.report.Summary;

/**
 * What is shown, and what is asked of it. Stateless.
 */
final class PushRatios {

    private static final String MICROS = "µs";

    private static final String MILLIS = "ms";

    private static final String SECONDS = "s";

    private static final String BYTES = "B";

    private static final List<Figure> FIGURES = List.of(new Figure("cpu_per_message", "server CPU per message", MICROS),
            new Figure("broadcast_cpu", "CPU per message of a broadcast", MICROS),
            new Figure("cpu_per_operation", "CPU per operation, ten at once", MICROS),
            new Figure("heap_per_session", "heap per session", BYTES),
            new Figure("burst_p50", "second to receipt, p50", MILLIS),
            new Figure("burst_p99", "second to receipt, p99", MILLIS),
            new Figure("burst_max", "second to receipt, most", MILLIS),
            new Figure("burst_cpu_per_message", "CPU per message, once a second", MICROS),
            new Figure("burst_missing", "missing, once a second", "messages"),
            new Figure("operations_missing", "missing, ten at once", "operations"),
            new Figure("operations_per_message", "operations per message; more is better", ""),
            new Figure("first_message_cold_s", "first message ever, to all", SECONDS),
            new Figure("first_message_s", "first message after all came back", SECONDS),
            new Figure("connect_s", "all connected", SECONDS),
            new Figure("buffers_per_session", "direct buffers per session", BYTES),
            new Figure("reversals", "out of order", "messages"),
            new Figure("numbered_cpu_per_message", "CPU per numbered message", MICROS),
            new Figure("slow_without_p99", "p99, all read", MILLIS),
            new Figure("slow_with_p99", "p99, 1 % read nothing", MILLIS),
            new Figure("slow_closed_without", "closed, all read", "pages"),
            new Figure("slow_missing", "missing, 1 % read nothing", "messages"),
            new Figure("slow_heap_growth", "memory for who reads nothing", "MiB"),
            new Figure("messages_per_s", "messages; more is better", "1/s"),
            new Figure("broadcast_per_s", "messages of broadcasts; more is better", "1/s"));

    private PushRatios() {
    }

    static Report report(Machine machine, Results results) {
        Report report = new Report("push", machine, results, FIGURES);
        report.ratio("throughput_vs_spring_default", ratio(results, "messages_per_s", PushCandidates.SPRING),
                Demand.atLeast(30));
        report.ratio("cpu_per_message_vs_spring_indexed",
                ratio(results, "cpu_per_message", PushCandidates.SPRING_INDEXED), Demand.atMost(0.75));
        report.ratio("cpu_per_message_vs_raw_handler", ratio(results, "cpu_per_message", PushCandidates.RAW),
                Demand.atMost(1.35));
        report.ratio("cpu_per_operation_vs_spring_indexed",
                ratio(results, "cpu_per_operation", PushCandidates.SPRING_INDEXED), Demand.atMost(0.12));
        report.ratio("broadcast_cpu_vs_spring", ratio(results, "broadcast_cpu", PushCandidates.SPRING),
                Demand.atMost(0.65));
        report.ratio("first_message_s", results.chrono("first_message_s"), Demand.atMost(1));
        report.ratio("burst_p99_vs_raw_handler", ratio(results, "burst_p99", PushCandidates.RAW), Demand.atMost(1.2));
        report.ratio("reversals", most(results, "reversals"), Demand.atMost(0));
        report.ratio("heap_per_session_vs_spring", ratio(results, "heap_per_session", PushCandidates.SPRING),
                Demand.atMost(0.5));
        return report.ratio("slow_clients_p99_ratio",
                quotient(results.chrono("slow_with_p99"), results.chrono("slow_without_p99")), Demand.atMost(1.2));
    }

    private static @Nullable Double ratio(Results results, String key, String peer) {
        return quotient(results.chrono(key), median(results, key, peer));
    }

    private static @Nullable Double quotient(@Nullable Double dividend, @Nullable Double divisor) {
        return (dividend != null && divisor != null) ? dividend / divisor : null;
    }

    private static @Nullable Double median(Results results, String key, String name) {
        Summary summary = summary(results, key, name);
        return (summary != null) ? summary.median() : null;
    }

    /*
     * One round without a reversal says nothing about another one that had some.
     */
    private static @Nullable Double most(Results results, String key) {
        Summary summary = summary(results, key, PushCandidates.CHRONO);
        return (summary != null) ? summary.max() : null;
    }

    private static @Nullable Summary summary(Results results, String key, String name) {
        for (Candidate candidate : results.candidates()) {
            if (candidate.name().equals(name)) {
                return results.summary(candidate, key);
            }
        }
        return null;
    }

}
