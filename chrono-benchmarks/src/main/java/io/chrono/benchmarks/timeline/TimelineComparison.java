package io.chrono.benchmarks.timeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chrono.benchmarks.clock.ClockComparison;
import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.Demand;
import io.chrono.benchmarks.report.Figure;
import io.chrono.benchmarks.report.Machine;
import io.chrono.benchmarks.report.Report;
import io.chrono.benchmarks.report.Results;
import io.chrono.benchmarks.report.Rounds;
import io.chrono.benchmarks.report.RunOptions;
import io.chrono.benchmarks.report.Trial;

/**
 * Measures the timeline beside other timers and reports it: {@code run timeline}.
 */
public final class TimelineComparison {

    private static final List<Figure> FIGURES = List.of(new Figure("schedule_ns", "schedule", "ns"),
            Figure.inTable("schedule_pauses_ns", "of it GC pauses", "ns"),
            new Figure("schedule_cpu_ns", "schedule, CPU of all threads", "ns"),
            new Figure("cancel_ns", "cancel by handle", "ns"),
            new Figure("cancel_cpu_ns", "cancel, CPU of all threads", "ns"),
            Figure.inTable("cancel_by_id_ns", "cancel by id", "ns"),
            new Figure("clear_ns", "clear a scope of 10", "ns"),
            new Figure("bytes_per_event", "heap of a waiting event", "bytes"),
            new Figure("dispatch_cpu_ns", "burst: CPU of a run", "ns"),
            new Figure("burst_p50_ms", "burst: lateness p50", "ms"),
            new Figure("burst_p99_ms", "burst: lateness p99", "ms"),
            Figure.inTable("burst_done_percent", "burst: done of what was due (more is better)", "%"),
            new Figure("idle_cpu", "idle: CPU seconds per second", "s/s"),
            new Figure("tick_late_p50_ms", "lateness of the tick p50", "ms"),
            new Figure("tick_late_p99_ms", "lateness of the tick p99", "ms"));

    private static final List<String> GROWING = List.of("schedule", "cancel", "find_due", "clear_scope");

    private static final int THREAD_REPEATS = 9;

    /*
     * A collection stops all threads, and would be a fifth of the time of one thread and
     * a third of that of two. So there is none while threads are compared.
     */
    private static final String ROOM_FOR_ALL_NEW = "-Xmn2g";

    private final RunOptions options;

    private final TimelineSizes sizes;

    private final PrintStream out;

    TimelineComparison(RunOptions options, TimelineSizes sizes, PrintStream out) {
        this.options = options;
        this.sizes = sizes;
        this.out = out;
    }

    /**
     * Measure and print.
     * @param args the options
     * @throws IOException if a trial fails or a file cannot be written
     * @throws InterruptedException if somebody ends the program
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        RunOptions options;
        TimelineSizes sizes;
        try {
            options = RunOptions.parse(Set.of("events"), args);
            sizes = TimelineSizes.of(options);
            new TimelineComparison(options, sizes, System.out).trials();
        }
        catch (IllegalArgumentException ex) {
            System.err.println(ex.getMessage());
            System.exit(2);
            return;
        }
        new TimelineComparison(options, sizes, System.out).run();
    }

    void run() throws IOException, InterruptedException {
        Machine machine = new Machine();
        Results results = new Rounds(this.sizes.rounds(), this.out).run(trials());
        ClockComparison.measure(results, Contenders.CHRONO, Contenders.SPRING, this.sizes.clockSeconds(), this.out);
        Report report = new Report("timeline", machine, results, FIGURES);
        ratios(report, results);
        report.publish(this.options.out(Path.of("chrono-benchmarks/target/timeline")), this.out);
    }

    private List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        List<Candidate> candidates = this.options.chosen(Contenders.candidates());
        for (Candidate candidate : candidates) {
            boolean quartz = candidate.equals(Contenders.QUARTZ);
            trials.add(trial(candidate, "orders", quartz ? this.sizes.quartzEvents() : this.sizes.events()));
        }
        for (Candidate candidate : candidates) {
            if (!candidate.equals(Contenders.AGRONA)) {
                boolean quartz = candidate.equals(Contenders.QUARTZ);
                int events = quartz ? this.sizes.quartzEvents() : this.sizes.burstEvents();
                trials.add(trial(candidate, "burst", events, this.sizes.burstWarmUp(), this.sizes.burstSeconds()));
            }
        }
        trials
            .add(trial(Contenders.CHRONO, "growth", this.sizes.events(), this.sizes.few(), this.sizes.growthRepeats()));
        trials.add(trial(Contenders.CHRONO, "threads", this.sizes.events() / 2, THREAD_REPEATS));
        for (Candidate candidate : candidates) {
            boolean quartz = candidate.equals(Contenders.QUARTZ);
            trials.add(trial(candidate, "idle", quartz ? this.sizes.quartzEvents() : this.sizes.events(),
                    this.sizes.idleSeconds()));
        }
        trials.add(trial(Contenders.EMPTY, "idle", 0, this.sizes.idleSeconds()));
        return this.sizes.reduced(trials);
    }

    private Trial trial(Candidate candidate, String part, int... numbers) {
        List<String> arguments = new ArrayList<>(List.of(candidate.name(), part));
        for (int number : numbers) {
            arguments.add(Integer.toString(number));
        }
        List<String> flags = new ArrayList<>(this.sizes.flags());
        if (part.equals("threads")) {
            flags.add(ROOM_FOR_ALL_NEW);
        }
        return new Trial(candidate, part, TimelineTrial.class, flags, arguments);
    }

    private void ratios(Report report, Results results) {
        report.ratio("schedule_vs_best", results.ratio("schedule_ns"), Demand.atMost(1.5))
            .ratio("cancel_vs_best", results.ratio("cancel_ns"), Demand.atMost(1.0))
            .ratio("clear_scope_vs_best", results.ratio("clear_ns"), Demand.atMost(0.65))
            .ratio("dispatch_cpu_vs_best", results.ratio("dispatch_cpu_ns"), Demand.atMost(0.4))
            .ratio("burst_p99_vs_best", results.ratio("burst_p99_ms"), Demand.atMost(0.4))
            .ratio("bytes_per_event_vs_best", results.ratio("bytes_per_event"), Demand.atMost(1.0))
            .ratio("idle_cpu", idle(results), Demand.atMost(0.001));
        ClockComparison.ratios(report, results, Contenders.CHRONO, Contenders.SPRING);
        for (String what : GROWING) {
            report.ratio("growth_" + what, results.chrono("growth_" + what), Demand.atMost(1.5));
        }
        for (String what : GROWING) {
            report.ratio("growth_" + what + "_spread", results.chrono("growth_" + what + "_spread"),
                    Demand.atMost(1.5));
        }
        report.ratio("schedule_2_threads_vs_1", results.chrono("schedule_2_threads_vs_1"), Demand.atLeast(1.6))
            .ratio("cancel_2_threads_vs_1", results.chrono("cancel_2_threads_vs_1"), Demand.atLeast(1.6));
    }

    private static @Nullable Double idle(Results results) {
        Double chrono = results.chrono("idle_cpu");
        List<Double> empty = results.values(Contenders.EMPTY, "idle_cpu");
        return (chrono != null && !empty.isEmpty()) ? chrono - empty.get(0) : null;
    }

}
