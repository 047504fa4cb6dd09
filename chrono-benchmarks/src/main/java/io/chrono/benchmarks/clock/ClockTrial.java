package io.chrono.benchmarks.clock;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;
import io.chrono.time.TimeSource;

/**
 * Measures how late a second is noticed, by Chrono's clock or by Spring's cron.
 */
public final class ClockTrial {

    /*
     * Spring lives half a second later than Chrono does, so that both can be measured at
     * the same time on the same machine and never want a processor at the same moment.
     */
    private static final Duration LATER = Duration.ofMillis(500);

    private static final int WARM_UP = 3;

    private final BlockingQueue<Duration> late = new LinkedBlockingQueue<>();

    private final int seconds;

    private final PrintStream out;

    private ClockTrial(int seconds, PrintStream out) {
        this.seconds = seconds;
        this.out = out;
    }

    /**
     * Measure and print the results.
     * @param args {@code chrono} or {@code spring}, and the number of seconds
     * @throws InterruptedException if somebody ends the program
     */
    public static void main(String[] args) throws InterruptedException {
        ClockTrial trial = new ClockTrial(Integer.parseInt(args[1]), System.out);
        if (args[0].equals("chrono")) {
            System.out.println("clock=ticks at the whole second");
            trial.chrono();
        }
        else {
            System.out.println("clock=cron * * * * * * on ThreadPoolTaskScheduler, half a second later");
            trial.spring();
        }
    }

    private void chrono() throws InterruptedException {
        try (Clock clock = new Clock(TimeSource.system())) {
            clock.addListener(new Listener(this.late));
            clock.start();
            measure();
        }
    }

    private void spring() throws InterruptedException {
        java.time.Clock later = java.time.Clock.offset(java.time.Clock.system(ZoneOffset.UTC), LATER.negated());
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setClock(later);
        scheduler.initialize();
        Future<?> cron = scheduler.schedule(() -> noticed(later.instant()),
                new CronTrigger("* * * * * *", ZoneOffset.UTC));
        measure();
        Objects.requireNonNull(cron).cancel(false);
        scheduler.shutdown();
    }

    private void noticed(Instant now) {
        this.late.add(Duration.between(now.truncatedTo(ChronoUnit.SECONDS), now));
    }

    private void measure() throws InterruptedException {
        double[] millis = new double[this.seconds];
        for (int i = -WARM_UP; i < this.seconds; i++) {
            double late = this.late.take().toNanos() / 1e6;
            if (i >= 0) {
                millis[i] = late;
                this.out.printf("late %s%n", late);
            }
        }
        Arrays.sort(millis);
        for (int percent : new int[] { 50, 90, 99 }) {
            this.out.printf("tick_late_p%d_ms=%s%n", percent, percentile(millis, percent));
        }
        this.out.printf("tick_late_max_ms=%s%n", millis[millis.length - 1]);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    /**
     * Hears the clock.
     *
     * @param late takes how late each tick was
     */
    private record Listener(BlockingQueue<Duration> late) implements ClockListener {

        @Override
        public void started(Instant now) {
            // only ticks count
        }

        @Override
        public void ticked(Tick tick) {
            this.late.add(Duration.between(tick.second(), Instant.now()));
        }

        @Override
        public void stepped(long seconds, Instant now) {
            throw new IllegalStateException("The wall clock was moved by " + seconds + " s: measure again");
        }

        @Override
        public void stopped() {
            // only ticks count
        }

        @Override
        public long looked() {
            return Clock.DEFAULT_INTERVAL.toNanos(); // as an event in each second has it
        }

    }

}
