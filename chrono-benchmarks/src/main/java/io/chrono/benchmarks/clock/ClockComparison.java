package io.chrono.benchmarks.clock;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.CurvePicture;
import io.chrono.benchmarks.report.Demand;
import io.chrono.benchmarks.report.Figure;
import io.chrono.benchmarks.report.FreshJvm;
import io.chrono.benchmarks.report.Machine;
import io.chrono.benchmarks.report.Report;
import io.chrono.benchmarks.report.Results;
import io.chrono.benchmarks.report.Role;
import io.chrono.benchmarks.report.RunOptions;
import io.chrono.benchmarks.report.Summary;
import io.chrono.benchmarks.report.Trial;

/**
 * Measures the lateness of the clock's tick beside Spring's cron and reports it:
 * {@code run clock}. Both are measured at the same time, in two JVMs and half a second
 * apart.
 */
public final class ClockComparison {

    private static final Candidate CHRONO = new Candidate("chrono", Role.CHRONO);

    private static final Candidate SPRING = new Candidate("spring-cron", Role.PEER);

    private static final List<Figure> FIGURES = List.of(new Figure("tick_late_p50_ms", "lateness p50", "ms"),
            new Figure("tick_late_p90_ms", "lateness p90", "ms"), new Figure("tick_late_p99_ms", "lateness p99", "ms"),
            new Figure("tick_late_max_ms", "lateness max", "ms"));

    private static final List<String> FLAGS = List.of("-Xms64m", "-Xmx64m");

    private static final String LATE = "late ";

    private ClockComparison() {
    }

    /**
     * Measure and print.
     * @param args the options
     * @throws IOException if a trial fails or a file cannot be written
     * @throws InterruptedException if somebody ends the program
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        RunOptions options;
        int seconds;
        try {
            options = RunOptions.parse(Set.of("seconds"), args);
            seconds = options.number("seconds", options.isQuick() ? 20 : 600);
        }
        catch (IllegalArgumentException ex) {
            System.err.println(ex.getMessage());
            System.exit(2);
            return;
        }
        run(seconds, options.out(Path.of("chrono-benchmarks/target/clock")), System.out);
    }

    static void run(int seconds, Path directory, PrintStream out) throws IOException, InterruptedException {
        Machine machine = new Machine();
        Results results = new Results(List.of(CHRONO, SPRING));
        Map<Candidate, List<Double>> late = measure(results, CHRONO, SPRING, seconds, out);
        CurvePicture picture = new CurvePicture("Seconds that were noticed at most so late (" + seconds + " each)",
                "ms");
        late.forEach((candidate, values) -> picture.curve(candidate.name(),
                values.stream().mapToDouble(Double::doubleValue).toArray()));
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("lateness.svg"), picture.svg());
        Report report = new Report("clock", machine, results, FIGURES);
        ratios(report, results, CHRONO, SPRING);
        report.publish(directory, out);
    }

    /**
     * Measure both.
     * @param results takes the figures
     * @param chrono under which name Chrono's are taken
     * @param spring under which name Spring's are taken
     * @param seconds how many seconds are measured
     * @param out where to say how far it has come
     * @return how late each second was noticed, in milliseconds
     * @throws IOException if a trial fails
     * @throws InterruptedException if this thread is interrupted
     */
    public static Map<Candidate, List<Double>> measure(Results results, Candidate chrono, Candidate spring, int seconds,
            PrintStream out) throws IOException, InterruptedException {
        out.printf("clock: %d s for both, half a second apart%n", seconds);
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        List<Double> chronoLate = new ArrayList<>();
        List<Double> springLate = new ArrayList<>();
        try (FreshJvm first = FreshJvm.start(trial(chrono, "chrono", seconds));
                FreshJvm second = FreshJvm.start(trial(spring, "spring", seconds))) {
            results.add(chrono, first.await(collect(chronoLate, seconds, out)));
            results.add(spring, second.await(collect(springLate, seconds, silent)));
        }
        Map<Candidate, List<Double>> late = new LinkedHashMap<>();
        late.put(chrono, chronoLate);
        late.put(spring, springLate);
        return late;
    }

    private static Trial trial(Candidate candidate, String name, int seconds) {
        return new Trial(candidate, "clock", ClockTrial.class, FLAGS, List.of(name, Integer.toString(seconds)));
    }

    private static Consumer<String> collect(List<Double> late, int seconds, PrintStream out) {
        int step = Math.max(1, seconds / 10);
        return (line) -> {
            if (line.startsWith(LATE)) {
                late.add(Double.valueOf(line.substring(LATE.length())));
                if (late.size() % step == 0) {
                    out.printf("    %d of %d s%n", late.size(), seconds);
                }
            }
        };
    }

    /**
     * Add the ratios of the clock to a report.
     * @param report the report
     * @param results what was measured
     * @param chrono the name of Chrono
     * @param spring the name of Spring
     */
    public static void ratios(Report report, Results results, Candidate chrono, Candidate spring) {
        Summary median = results.summary(chrono, "tick_late_p50_ms");
        Summary other = results.summary(spring, "tick_late_p50_ms");
        if (median != null && other != null) {
            report.ratio("tick_late_p50_vs_spring_cron", median.median() / other.median(), Demand.atMost(0.6));
        }
        report.ratio("tick_late_p99_ms", results.chrono("tick_late_p99_ms"), Demand.atMost(2));
    }

}
