package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/**
 * Measures how late a node with its default settings runs jobs that this process has
 * added: for a time to come, or due at once.
 */
final class LatenessTrial {

    private static final int WARM_UP_MILLIS = 2000;

    private static final int NOW_EVERY_MILLIS = 130;

    private static final long PATIENCE_SECONDS = 60;

    private static final int LOOK_MILLIS = 50;

    private final Database database;

    private final String name;

    private final Instant[] dues;

    private final PrintStream out;

    LatenessTrial(Database database, String name, int jobs, PrintStream out) {
        this.database = database;
        this.name = name;
        this.dues = new Instant[jobs];
        this.out = out;
    }

    /**
     * Measure jobs for times to come, and print.
     * @param fromSeconds how far ahead the first ones are due
     * @param toSeconds how far ahead the last ones are due
     * @throws Exception if the contender fails
     */
    void future(int fromSeconds, int toSeconds) throws Exception {
        double[] late = measure((contender) -> {
            Instant base = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(fromSeconds);
            Random random = new Random(1);
            for (int i = 0; i < this.dues.length; i++) {
                this.dues[i] = base.plusMillis(random.nextInt((toSeconds - fromSeconds) * 1000));
                contender.schedule(i, this.dues[i]);
            }
        });
        print("late_future", late);
        this.out.println("early=" + Arrays.stream(late).filter((millis) -> millis < 0).count());
    }

    /**
     * Measure jobs that are due when they are added, and print.
     * @throws Exception if the contender fails
     */
    void now() throws Exception {
        print("late_now", measure((contender) -> {
            long begun = System.nanoTime();
            for (int i = 0; i < this.dues.length; i++) {
                long wait = begun + (long) i * NOW_EVERY_MILLIS * 1_000_000L - System.nanoTime();
                Thread.sleep(Math.max(0, wait / 1_000_000));
                this.dues[i] = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                contender.schedule(i, this.dues[i]);
            }
        }));
    }

    private double[] measure(Adding adding) throws Exception {
        try (Contender contender = Contenders.create(this.name, this.database.pool(), Tuning.DEFAULT,
                this.database.target())) {
            this.out.println("version=" + contender.version());
            this.out.println("defaults=lateness: " + contender.settings());
            contender.createTables();
            try (NodeProcess node = NodeProcess.start(NodeCommands.of(contender, this.name, Tuning.DEFAULT,
                    this.database.target(), TriggerNode.LATENESS, this.dues.length))) {
                node.begin();
                node.awaitStarted();
                Thread.sleep(WARM_UP_MILLIS);
                adding.addTo(contender);
                return lateness(times(node));
            }
        }
    }

    private Map<Integer, Long> times(NodeProcess node) throws IOException, InterruptedException {
        Instant last = Arrays.stream(this.dues).max(Instant::compareTo).orElseThrow();
        Instant limit = last.plusSeconds(PATIENCE_SECONDS);
        Map<Integer, Long> times = node.times();
        while (times.size() < this.dues.length) {
            if (Instant.now().isAfter(limit)) {
                throw new IOException(this.name + " has run only " + times.size() + " of " + this.dues.length
                        + " jobs a minute after the last was due");
            }
            Thread.sleep(LOOK_MILLIS);
            times = node.times();
        }
        return times;
    }

    private double[] lateness(Map<Integer, Long> times) {
        double[] late = new double[this.dues.length];
        times.forEach((id, micros) -> {
            Duration due = Duration.between(Instant.EPOCH, this.dues[id]);
            late[id] = (micros - due.toNanos() / 1000) / 1e3;
        });
        Arrays.sort(late);
        return late;
    }

    private void print(String key, double[] late) {
        this.out.println(key + "_p50_ms=" + percentile(late, 50));
        this.out.println(key + "_p99_ms=" + percentile(late, 99));
        this.out.println(key + "_max_ms=" + late[late.length - 1]);
    }

    static double percentile(double[] sorted, double percent) {
        return sorted[Math.max(0, (int) Math.ceil(percent * sorted.length / 100) - 1)];
    }

    @FunctionalInterface
    private interface Adding {

        void addTo(Contender contender) throws Exception;

    }

}
