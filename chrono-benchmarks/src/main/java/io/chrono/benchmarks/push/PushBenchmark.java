package io.chrono.benchmarks.push;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.CurvePicture;
import io.chrono.benchmarks.report.Machine;
import io.chrono.benchmarks.report.Results;
import io.chrono.benchmarks.report.Rounds;
import io.chrono.benchmarks.report.RunOptions;
import io.chrono.benchmarks.report.Trial;

/**
 * Measures push beside its peers: each server, and the browsers of its users, in
 * processes of their own.
 */
public final class PushBenchmark {

    private static final String USERS = "users";

    private static final int FULL_USERS = 10_000;

    private static final int QUICK_USERS = 1_000;

    private static final int ROUNDS = 3;

    private static final List<String> FLAGS = List.of("-Xmx1g", "-XX:+UseG1GC");

    private PushBenchmark() {
    }

    /**
     * Measure, and report.
     * @param args {@code --users N} and the options of all benchmarks
     * @throws IOException if a candidate fails, or the results cannot be written
     * @throws InterruptedException if somebody ends the program
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        RunOptions options;
        PushPlan plan;
        List<Candidate> candidates;
        try {
            options = RunOptions.parse(Set.of(USERS), args);
            plan = plan(options);
            candidates = candidates(options, args);
        }
        catch (IllegalArgumentException ex) {
            System.err.println(ex.getMessage());
            System.exit(2);
            return;
        }
        run(options, plan, candidates, System.out);
    }

    static PushPlan plan(RunOptions options) {
        return options.isQuick() ? PushPlan.quick(options.number(USERS, QUICK_USERS))
                : PushPlan.full(options.number(USERS, FULL_USERS));
    }

    static List<Candidate> candidates(RunOptions options, String... args) {
        List<Candidate> chosen = options.chosen(PushCandidates.all());
        boolean all = !options.isQuick() || List.of(args).contains("--only");
        return chosen.stream().filter((one) -> all || PushCandidates.QUICK.contains(one.name())).toList();
    }

    private static void run(RunOptions options, PushPlan plan, List<Candidate> candidates, PrintStream out)
            throws IOException, InterruptedException {
        Path directory = options.out(Path.of("chrono-benchmarks/target/push"));
        Files.createDirectories(directory);
        Machine machine = new Machine();
        List<Trial> trials = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!candidate.name().equals(PushCandidates.NODE) || NodeServer.install(directory, out)) {
                trials.add(new Trial(candidate, plan.users() + " users", PushTrial.class, FLAGS,
                        List.of(candidate.name(), plan.toString(), directory.toString())));
            }
        }
        Results results = new Rounds(options.rounds(options.isQuick() ? 1 : ROUNDS), out).run(trials);
        draw(directory, candidates);
        PushRatios.report(machine, results).publish(directory, out);
    }

    private static void draw(Path directory, List<Candidate> candidates) throws IOException {
        CurvePicture picture = new CurvePicture("One message to each user at each second: received within", "ms");
        boolean empty = true;
        for (Candidate candidate : candidates) {
            Path file = directory.resolve("lateness-" + candidate.name() + ".csv");
            if (Files.exists(file)) {
                picture.curve(candidate.name(), LatenessFile.read(file));
                empty = false;
            }
        }
        if (!empty) {
            Files.writeString(directory.resolve("lateness.svg"), picture.svg());
        }
    }

}
