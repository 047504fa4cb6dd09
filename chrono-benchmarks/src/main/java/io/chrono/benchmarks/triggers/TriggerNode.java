package io.chrono.benchmarks.triggers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;

import io.chrono.benchmarks.report.FreshJvm;

/**
 * A node of a contender in a JVM of its own; {@link NodeProcess} tells what it prints.
 */
public final class TriggerNode {

    /** What a node does that runs what is due as fast as it can. */
    static final String DRAIN = "drain";

    /** What a node does that says when each job ran. */
    static final String LATENESS = "lateness";

    private static final int SAMPLE_MILLIS = 10;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final String work;

    private final CountedRuns runs;

    private TriggerNode(String work, int jobs) {
        this.work = work;
        this.runs = new CountedRuns(jobs);
    }

    static List<String> command(String contender, Tuning tuning, Target target, String work, int jobs) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms1g", "-Xmx1g",
                "-XX:+UseParallelGC", FreshJvm.QUIET, "-cp", System.getProperty("java.class.path"),
                TriggerNode.class.getName(), contender, tuning.name(), target.url(), work, Integer.toString(jobs));
    }

    /**
     * Be a node until the standard input ends.
     * @param args the contender, how it is set up, its database, what to do, and how many
     * jobs there are
     * @throws Exception if the contender fails
     */
    public static void main(String[] args) throws Exception {
        Target target = new Target(args[2], Path.of(""));
        TriggerNode node = new TriggerNode(args[3], Integer.parseInt(args[4]));
        try (HikariDataSource pool = Database.pool(target);
                JavaContender contender = (JavaContender) Contenders.create(args[0], pool, Tuning.valueOf(args[1]),
                        target)) {
            node.run(contender);
        }
        node.out.printf("end %d %d%n", node.runs.all(), node.runs.distinct());
        System.exit(0); // not all contenders end their threads
    }

    private void run(JavaContender contender) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        this.out.println("ready");
        if (lines.readLine() == null) {
            return;
        }
        boolean drain = this.work.equals(DRAIN);
        if (drain) {
            Thread sampler = new Thread(this::sample, "sampler");
            sampler.setDaemon(true);
            sampler.start();
        }
        contender.start(drain ? this.runs : this::timed);
        this.out.println("started");
        awaitEnd(lines);
    }

    private static void awaitEnd(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null) {
            line = lines.readLine();
        }
    }

    private void timed(int id) {
        Instant now = Instant.now();
        this.runs.ran(id);
        this.out.printf("at %d %d%n", id, now.getEpochSecond() * 1_000_000 + now.get(ChronoField.MICRO_OF_SECOND));
    }

    private void sample() {
        int reported = 0;
        try {
            while (true) {
                Thread.sleep(SAMPLE_MILLIS);
                int all = this.runs.all();
                if (all != reported) {
                    reported = all;
                    this.out.printf("ran %d %d%n", System.nanoTime(), all);
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
