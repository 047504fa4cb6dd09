package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.chrono.benchmarks.triggers.Database.Usage;

/**
 * Measures how fast cold nodes run what is due: from the command to begin until each job
 * has run and the database has nothing left that is due.
 */
final class DrainTrial {

    private static final int BATCH = 1000;

    private static final long LIMIT_NANOS = 120_000_000_000L;

    private static final int LOOK_MILLIS = 2;

    private final Database database;

    private final String name;

    private final int jobs;

    private final PrintStream out;

    private final List<NodeProcess> nodes = new ArrayList<>();

    DrainTrial(Database database, String name, int jobs, PrintStream out) {
        this.database = database;
        this.name = name;
        this.jobs = jobs;
        this.out = out;
    }

    /**
     * Measure and print.
     * @param nodes how many nodes there are
     * @throws Exception if the contender fails
     */
    void run(int nodes) throws Exception {
        try (Contender contender = Contenders.create(this.name, this.database.pool(), Tuning.BEST,
                this.database.target())) {
            this.out.println("version=" + contender.version());
            this.out.println("settings=" + contender.settings());
            contender.createTables();
            seed(contender);
            for (int i = 0; i < nodes; i++) {
                this.nodes.add(NodeProcess.start(NodeCommands.of(contender, this.name, Tuning.BEST,
                        this.database.target(), TriggerNode.DRAIN, this.jobs)));
            }
            drain(contender);
        }
        finally {
            this.nodes.forEach(NodeProcess::close);
        }
    }

    private void seed(Contender contender) throws Exception {
        Instant due = Instant.now().minusSeconds(60);
        for (int from = 0; from < this.jobs; from += BATCH) {
            contender.insert(from, Math.min(this.jobs, from + BATCH), due);
        }
        this.database.settle();
    }

    private void drain(Contender contender) throws IOException, SQLException, InterruptedException {
        double nodeCpu = nodeCpu();
        Usage before = this.database.usage();
        this.nodes.forEach(NodeProcess::begin);
        await(contender, before.nanos());
        Usage used = this.database.usage().since(before);
        double cpu = nodeCpu() - nodeCpu;
        this.nodes.forEach(NodeProcess::close);
        verify();
        print(used, cpu);
    }

    private void await(Contender contender, long begun) throws IOException, SQLException, InterruptedException {
        String unfinished = "select count(*) from (select from " + contender.table() + " where "
                + contender.unfinished() + " limit 1) left_over";
        while (ran() < this.jobs || this.database.number(unfinished) > 0) {
            if (System.nanoTime() - begun > LIMIT_NANOS || !this.nodes.stream().allMatch(NodeProcess::isAlive)) {
                throw new IOException(this.name + " has run only " + ran() + " of " + this.jobs + " jobs");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private int ran() {
        return this.nodes.stream().mapToInt(NodeProcess::ran).sum();
    }

    private double nodeCpu() throws IOException {
        double sum = 0;
        for (NodeProcess node : this.nodes) {
            sum += node.cpuSeconds();
        }
        return sum;
    }

    private void verify() throws IOException {
        int distinct = this.nodes.stream().mapToInt(NodeProcess::distinct).sum();
        if (distinct != this.jobs || ran() != this.jobs) {
            throw new IOException(
                    this.name + " has run " + distinct + " of " + this.jobs + " jobs, and all in all " + ran());
        }
    }

    private void print(Usage used, double cpu) {
        double micros = used.nanos() / 1e3;
        if (this.nodes.size() > 1) {
            int least = this.nodes.stream().mapToInt(NodeProcess::ran).min().orElse(0);
            this.out.println("two_per_s=" + (this.jobs * 1e6 / micros));
            this.out.println("two_least_percent=" + (100.0 * least / this.jobs));
            return;
        }
        double steady = new DrainCurve(this.nodes.get(0).samples()).steadyPerSecond(this.jobs);
        this.out.println("drain_per_s=" + (this.jobs * 1e6 / micros));
        this.out.println("drain_us=" + (micros / this.jobs));
        this.out.println("drain_steady_per_s=" + steady);
        this.out.println("drain_cpu_us=" + ((cpu + used.cpu()) * 1e6 / this.jobs));
        this.out.println("drain_node_cpu_us=" + (cpu * 1e6 / this.jobs));
        this.out.println("drain_db_cpu_us=" + (used.cpu() * 1e6 / this.jobs));
        this.out.println("drain_tx=" + ((double) used.transactions() / this.jobs));
        this.out.println("drain_wal_bytes=" + ((double) used.wal() / this.jobs));
    }

}
