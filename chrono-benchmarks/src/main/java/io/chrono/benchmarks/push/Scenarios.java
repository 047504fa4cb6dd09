package io.chrono.benchmarks.push;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.ObjDoubleConsumer;

/**
 * What is measured of a candidate, one thing after the other; each method prints its
 * figures. Confined to one thread.
 */
final class Scenarios {

    private static final Duration FLOOD_OUTLASTS_BURSTS = Duration.ofSeconds(2);

    private static final int ROW = 10;

    private static final int BATCH = 5;

    private static final int SMALL_BUFFER = 4096;

    private static final int MOST_WARM_UPS = 5;

    private static final double STEADY = 0.95;

    private final Bench bench;

    private final PushPlan plan;

    private final ObjDoubleConsumer<String> figures;

    Scenarios(Bench bench, PushPlan plan, ObjDoubleConsumer<String> figures) {
        this.bench = bench;
        this.plan = plan;
        this.figures = figures;
    }

    private void figure(String key, double value) {
        this.figures.accept(key, value);
    }

    private void count(String key, long value) {
        this.figures.accept(key, (double) value);
    }

    /**
     * Connect all users, and see what they cost while nothing happens.
     * @throws IOException if that fails
     */
    void idle() throws IOException {
        long[] before = this.bench.heap();
        long begun = System.nanoTime();
        this.bench.connect(0, this.plan.users(), 0);
        figure("connect_s", (System.nanoTime() - begun) / 1e9);
        this.bench.settle();
        long[] after = this.bench.heap();
        figure("heap_per_session", (after[0] - before[0]) / (double) this.plan.users());
        figure("buffers_per_session", (after[1] - before[1]) / (double) this.plan.users());
    }

    /**
     * Send the first message to each user of a server that has not sent any.
     * @throws IOException if that fails
     */
    void firstEver() throws IOException {
        figure("first_message_cold_s", this.bench.measure("rounds 1", this.plan.users()).seconds());
    }

    /**
     * Let all users connect anew, and send the first message to each.
     * @throws IOException if that fails
     */
    void firstAfterReconnect() throws IOException {
        this.bench.disconnect(0, this.plan.users());
        this.bench.connect(0, this.plan.users(), 0);
        figure("first_message_s", this.bench.measure("rounds 1", this.plan.users()).seconds());
    }

    /**
     * Send a different message to each user, as fast as it goes.
     * @throws IOException if that fails
     */
    void distinct() throws IOException {
        Measurement sum = rate("rounds ");
        figure("messages_per_s", sum.perSecond());
        figure("cpu_per_message", sum.cpuMicros());
    }

    /**
     * The same with a single round, and no warm-up, for who is too slow.
     * @throws IOException if that fails
     */
    void fewDistinct() throws IOException {
        Measurement few = this.bench.measure("rounds 1", this.plan.users());
        figure("messages_per_s", few.perSecond());
        figure("cpu_per_message", few.cpuMicros());
    }

    /*
     * The same work first warms up, until that makes it no cheaper any more, and then is
     * measured. A compiler of the JVM may need a million messages until it is done.
     */
    private Measurement rate(String what) throws IOException {
        double cpu = repeat(what).cpuMicros();
        for (int i = 1; i < MOST_WARM_UPS && !this.plan.isRough(); i++) {
            double before = cpu;
            cpu = repeat(what).cpuMicros();
            if (cpu > STEADY * before) {
                break;
            }
        }
        this.bench.settle();
        return repeat(what);
    }

    private Measurement repeat(String what) throws IOException {
        long messages = (long) this.plan.rounds() * this.plan.users();
        Measurement sum = Measurement.NOTHING;
        for (int i = 0; i < this.plan.repeats(); i++) {
            sum = sum.plus(this.bench.measure(what + this.plan.rounds(), messages));
        }
        return sum;
    }

    /**
     * Send the same message to all users.
     * @throws IOException if that fails
     */
    void broadcasts() throws IOException {
        Measurement sum = rate("broadcasts ");
        figure("broadcast_per_s", sum.perSecond());
        figure("broadcast_cpu", sum.cpuMicros());
    }

    /**
     * Send ten operations to each user at each second. The first second is not measured:
     * before it events are scheduled.
     * @throws IOException if that fails
     */
    void rows() throws IOException {
        if (!this.plan.isRough()) {
            rows(this.plan.seconds());
            this.bench.settle();
        }
        Measurement measured = rows(this.plan.seconds());
        figure("cpu_per_operation", measured.cpuMicros());
        figure("operations_per_message", measured.operations() / (double) measured.messages());
        count("operations_missing", (long) this.plan.seconds() * ROW * this.plan.users() - measured.operations());
    }

    private Measurement rows(int seconds) throws IOException {
        long each = (long) ROW * this.plan.users();
        return this.bench.timeAfter("rows " + (seconds + 1) + " " + ROW, each, (seconds + 1) * each);
    }

    /**
     * Send one message to each user at each second, and see when it arrives.
     * @param file where the distribution is written
     * @throws IOException if that fails
     */
    void bursts(Path file) throws IOException {
        if (!this.plan.isRough()) {
            bursts(this.plan.warmUpSeconds());
            this.bench.settle();
        }
        Measurement measured = bursts(this.plan.seconds());
        count("burst_missing", (long) this.plan.seconds() * this.plan.users() - measured.operations());
        long[] sorted = this.bench.receipts().lateness().sorted();
        figure("burst_p50", Lateness.percentile(sorted, 50) / 1e3);
        figure("burst_p99", Lateness.percentile(sorted, 99) / 1e3);
        figure("burst_max", Lateness.percentile(sorted, 100) / 1e3);
        figure("burst_cpu_per_message", measured.cpuMicros());
        LatenessFile.write(file, sorted);
    }

    private Measurement bursts(int seconds) throws IOException {
        return this.bench.time("bursts " + seconds, (long) seconds * this.plan.users());
    }

    /**
     * Send numbered messages from several threads, and see whether they arrive in order.
     * @throws IOException if that fails
     */
    void numbered() throws IOException {
        this.bench.receipts().begin(this.plan.users());
        int batches = Math.max(1, this.plan.numbered() / BATCH / this.plan.users());
        double cpu = 0;
        for (int i = 0; i < batches; i++) {
            long operations = (long) (i + 1) * BATCH * this.plan.users();
            cpu += this.bench.go("numbered " + i * BATCH + " " + BATCH, operations).cpu();
        }
        Receipts receipts = this.bench.receipts();
        count("reversals", receipts.reversals());
        count("numbered_messages", receipts.messages());
        figure("numbered_cpu_per_message", cpu * 1e6 / receipts.operations());
    }

    /**
     * See what users notice of others who read nothing, while large messages are sent to
     * these.
     * @throws IOException if that fails
     */
    void slow() throws IOException {
        int others = this.plan.users() - this.plan.slow();
        double without = flooded();
        // pages that connect in the flood could be closed before they have subscribed
        this.bench.pages().readUntil(() -> false, FLOOD_OUTLASTS_BURSTS);
        count("slow_closed_without", this.bench.pages().closed());
        this.bench.disconnect(others, this.plan.users());
        this.bench.connect(others, this.plan.users(), SMALL_BUFFER);
        this.bench.pages().freeze(others, this.plan.users());
        long[] before = this.bench.heap();
        double with = flooded();
        count("slow_missing", (long) others * slowSeconds() - this.bench.receipts().operations());
        long[] after = this.bench.heap();
        figure("slow_without_p99", without);
        figure("slow_with_p99", with);
        figure("slow_heap_growth", (after[0] - before[0] + after[1] - before[1]) / 1024.0 / 1024.0);
    }

    private int slowSeconds() {
        return this.plan.seconds() + this.plan.warmUpSeconds();
    }

    private double flooded() throws IOException {
        int others = this.plan.users() - this.plan.slow();
        Receipts receipts = this.bench.receipts();
        receipts.begin(others);
        receipts.time();
        this.bench.server().ask("flood " + this.plan.slow() + " " + (slowSeconds() + 1));
        this.bench.server().ask("bursts " + slowSeconds());
        long expected = (long) others * slowSeconds();
        this.bench.pages().readUntil(() -> receipts.operations() >= expected, Duration.ofSeconds(slowSeconds() + 15L));
        return Lateness.percentile(receipts.lateness().sorted(), 99) / 1e3;
    }

}
