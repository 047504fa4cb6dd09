package io.chrono.benchmarks;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;
import io.chrono.time.TimeSource;

/**
 * Measures how late the clock sees that a second has begun: lets it tick for a while and
 * prints the percentiles.
 */
public final class ClockLateness {

    private static final int WARM_UP = 5;

    private final BlockingQueue<Tick> ticks = new LinkedBlockingQueue<>();

    private final PrintStream out;

    private ClockLateness(PrintStream out) {
        this.out = out;
    }

    /**
     * Measure and print.
     * @param args the number of seconds; 60 if there is none
     * @throws InterruptedException if somebody ends the program
     */
    public static void main(String[] args) throws InterruptedException {
        int seconds = (args.length > 0) ? Integer.parseInt(args[0]) : 60;
        new ClockLateness(System.out).measure(seconds);
    }

    private void measure(int seconds) throws InterruptedException {
        long[] nanos = new long[seconds];
        try (Clock clock = new Clock(TimeSource.system())) {
            clock.addListener(new Listener());
            clock.start();
            for (int i = 0; i < WARM_UP + seconds; i++) {
                long late = this.ticks.take().lateness().toNanos();
                if (i >= WARM_UP) {
                    nanos[i - WARM_UP] = late;
                }
                this.out.printf("\r%d of %d s", Math.max(0, i + 1 - WARM_UP), seconds);
            }
        }
        Arrays.sort(nanos);
        this.out.printf("%nJava %s, %d processors, %d ticks%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(), seconds);
        this.out.printf("late by (ms): p50 %.3f  p90 %.3f  p99 %.3f  max %.3f%n", percentile(nanos, 50),
                percentile(nanos, 90), percentile(nanos, 99), percentile(nanos, 100));
    }

    private static double percentile(long[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    private final class Listener implements ClockListener {

        @Override
        public void started(Instant now) {
            // only ticks count
        }

        @Override
        public void ticked(Tick tick) {
            ClockLateness.this.ticks.add(tick);
        }

        @Override
        public void stepped(long seconds, Instant now) {
            ClockLateness.this.out.printf("%nthe wall clock was moved by %d s%n", seconds);
        }

        @Override
        public void stopped() {
            // only ticks count
        }

        @Override
        public long looked() {
            return Long.MAX_VALUE;
        }

    }

}
