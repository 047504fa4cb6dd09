package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.Figure;
import io.chrono.benchmarks.report.Machine;
import io.chrono.benchmarks.report.Report;
import io.chrono.benchmarks.report.Results;
import io.chrono.benchmarks.report.Rounds;
import io.chrono.benchmarks.report.RunOptions;
import io.chrono.benchmarks.report.Trial;

/**
 * Measures durable triggers beside other schedulers on the same PostgreSQL and reports
 * it: {@code run triggers}.
 */
public final class TriggerComparison {

    private static final List<Figure> FIGURES = List.of(
            Figure.inTable("drain_per_s", "due jobs run (more is better)", "1/s"),
            Figure.inTable("drain_steady_per_s", "steady, 30-90 % (more is better)", "1/s"),
            new Figure("drain_us", "time for a due job", "us"), new Figure("drain_cpu_us", "CPU for a due job", "us"),
            Figure.inTable("drain_node_cpu_us", "of it the node", "us"),
            Figure.inTable("drain_db_cpu_us", "of it PostgreSQL", "us"),
            new Figure("drain_tx", "writing transactions for a due job", "1"),
            new Figure("drain_wal_bytes", "log written for a due job", "bytes"),
            Figure.inTable("two_per_s", "run by two nodes (more is better)", "1/s"),
            Figure.inTable("two_least_percent", "share of the lesser node (more is better)", "%"),
            Figure.inTable("insert_per_s", "added by the thousand (more is better)", "1/s"),
            new Figure("insert_us", "time to add a job, by the thousand", "us"),
            new Figure("late_future_p50_ms", "lateness of a time to come p50", "ms"),
            new Figure("late_future_p99_ms", "lateness of a time to come p99", "ms"),
            Figure.inTable("late_future_max_ms", "lateness of a time to come, most", "ms"),
            Figure.inTable("early", "of them too early", "1"),
            new Figure("late_now_p50_ms", "lateness of due now p50", "ms"),
            new Figure("late_now_p99_ms", "lateness of due now p99", "ms"),
            Figure.inTable("late_now_max_ms", "lateness of due now, most", "ms"));

    private static final List<String> FLAGS = List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC");

    private final RunOptions options;

    private final TriggerSizes sizes;

    private final Path directory;

    private final PrintStream out;

    TriggerComparison(RunOptions options, PrintStream out) {
        this.options = options;
        this.sizes = TriggerSizes.of(options);
        this.directory = options.out(Path.of("chrono-benchmarks/target/triggers")).toAbsolutePath();
        this.out = out;
    }

    /**
     * Measure and print.
     * @param args the options
     * @throws IOException if a trial fails or a file cannot be written
     * @throws SQLException if PostgreSQL does not answer
     * @throws InterruptedException if somebody ends the program
     */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        TriggerComparison comparison;
        try {
            RunOptions options = RunOptions.parse(Set.of("triggers", "parts"), args);
            comparison = new TriggerComparison(options, System.out);
            options.chosen(Contenders.candidates());
        }
        catch (IllegalArgumentException ex) {
            System.err.println(ex.getMessage());
            System.exit(2);
            return;
        }
        comparison.run();
    }

    void run() throws IOException, SQLException, InterruptedException {
        List<Candidate> candidates = candidates();
        try (Postgres postgres = Postgres.start(this.directory.resolve("postgres"))) {
            this.out.println(postgres.describe());
            Machine machine = new Machine(postgres::cpuSeconds);
            Results results = new Rounds(this.sizes.rounds(), this.out).run(trials(candidates, postgres.port()));
            Report report = new Report("triggers", machine, results, FIGURES);
            new TriggerRatios(results).addTo(report);
            report.publish(this.directory, this.out);
        }
    }

    private List<Candidate> candidates() throws IOException, InterruptedException {
        List<Candidate> candidates = new ArrayList<>(this.options.chosen(Contenders.candidates()));
        if (candidates.contains(Contenders.GRAPHILE) && !GraphileProgram.install(home(), this.out)) {
            candidates.remove(Contenders.GRAPHILE);
        }
        return candidates;
    }

    private Path home() {
        return this.directory.resolve("node");
    }

    private List<Trial> trials(List<Candidate> candidates, int port) {
        List<Trial> trials = new ArrayList<>();
        for (TriggerPart part : this.sizes.parts()) {
            for (Candidate candidate : candidates) {
                if (this.sizes.includes(candidate, part)) {
                    trials.add(trial(candidate, part, port));
                }
            }
        }
        return trials;
    }

    private Trial trial(Candidate candidate, TriggerPart part, int port) {
        List<String> arguments = new ArrayList<>(
                List.of(candidate.name(), part.name(), Integer.toString(port), home().toString()));
        this.sizes.numbers(candidate, part).forEach((number) -> arguments.add(Integer.toString(number)));
        return new Trial(candidate, TriggerSizes.name(part), TriggerTrial.class, FLAGS, arguments)
            .atMost(this.sizes.rounds(part));
    }

}
