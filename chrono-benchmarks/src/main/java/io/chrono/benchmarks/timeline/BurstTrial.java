package io.chrono.benchmarks.timeline;

import java.io.PrintStream;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/**
 * Measures what it costs, and how long it takes, to run very many events that are all due
 * in each second. One in about a thousand events is a probe that notes how late it is.
 */
final class BurstTrial {

    private static final int PROBE = 1009;

    private static final int AHEAD = 2;

    private static final int BEFORE_MILLIS = 100;

    private final Contender contender;

    private final int events;

    private final PrintStream out;

    private final LongAdder runs = new LongAdder();

    private final Lateness lateness;

    BurstTrial(Contender contender, int events, int seconds, PrintStream out) {
        this.contender = contender;
        this.events = events;
        this.out = out;
        this.lateness = new Lateness((events / PROBE + 1) * (seconds + 1));
    }

    void run(int warmUp, int seconds) throws InterruptedException {
        schedule();
        long first = Instant.now().getEpochSecond() + AHEAD;
        sleepUntilJustBefore(first + warmUp);
        this.lateness.reset();
        this.runs.reset();
        Usage before = Usage.now();
        long begin = Instant.now().plusMillis(1000 - BEFORE_MILLIS).getEpochSecond();
        sleepUntilJustBefore(begin + seconds);
        Usage used = Usage.now().since(before);
        long done = this.runs.sum();
        long[] late = this.lateness.sorted();
        if (late.length == 0) {
            throw new IllegalStateException("No event ran");
        }
        this.out.printf("dispatch_cpu_ns=%s%n", (double) used.cpu() / done);
        this.out.printf("burst_p50_ms=%s%n", Lateness.percentile(late, 50) / 1e6);
        this.out.printf("burst_p99_ms=%s%n", Lateness.percentile(late, 99) / 1e6);
        this.out.printf("burst_max_ms=%s%n", Lateness.percentile(late, 100) / 1e6);
        this.out.printf("burst_pauses_ms_per_s=%s%n", used.pauses() / 1e6 / seconds);
        this.out.printf("burst_done_percent=%s%n", 100.0 * done / ((double) this.events * seconds));
    }

    /*
     * Each event begins at a whole second soon after it was scheduled: so there is no
     * moment by which all must have been scheduled.
     */
    private void schedule() {
        Body plain = new Body(this.runs, this.lateness, false);
        Body probe = new Body(this.runs, this.lateness, true);
        Scopes scopes = new Scopes(this.events);
        for (int i = 0; i < this.events; i++) {
            long first = Instant.now().getEpochSecond() + AHEAD;
            this.contender.repeat(scopes.of(i), first, (i % PROBE != 0) ? plain : probe);
        }
    }

    /*
     * The runs of the second before have ended by then, and if they have not, as many are
     * missing at the beginning of the window as at its end.
     */
    private static void sleepUntilJustBefore(long second) throws InterruptedException {
        long millis = second * 1000 - BEFORE_MILLIS - Instant.now().toEpochMilli();
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }

}
