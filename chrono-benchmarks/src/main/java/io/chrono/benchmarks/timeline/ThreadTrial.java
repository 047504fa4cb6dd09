package io.chrono.benchmarks.timeline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

import io.chrono.benchmarks.report.Summary;
import io.chrono.scope.Scope;

/**
 * Measures how much more two threads schedule and cancel than one, each for scopes of its
 * own.
 */
final class ThreadTrial {

    private final Contender contender;

    private final int events;

    private final int repeats;

    private final PrintStream out;

    private final Scopes scopes;

    private final Object[] handles;

    private final int[] order;

    ThreadTrial(Contender contender, int events, int repeats, PrintStream out) {
        this.contender = contender;
        this.events = events;
        this.repeats = repeats;
        this.out = out;
        this.scopes = new Scopes(events);
        this.handles = new Object[events];
        this.order = Scopes.shuffled(0, events);
    }

    void run() throws InterruptedException {
        List<Double> schedules = new ArrayList<>();
        List<Double> cancels = new ArrayList<>();
        for (int i = 0; i <= this.repeats; i++) {
            double schedule1 = schedule(1);
            double cancel1 = cancel(1);
            double schedule2 = schedule(2);
            double cancel2 = cancel(2);
            if (i > 0) { // the first one was the warm-up
                schedules.add(schedule1 / schedule2);
                cancels.add(cancel1 / cancel2);
            }
        }
        this.out.printf("schedule_2_threads_vs_1=%s%n", Summary.of(schedules).median());
        this.out.printf("cancel_2_threads_vs_1=%s%n", Summary.of(cancels).median());
    }

    private double schedule(int threads) throws InterruptedException {
        this.contender.settle();
        return timed(threads, (i) -> this.handles[i] = this.contender.schedule(scope(i), 600 + i % 3600));
    }

    private double cancel(int threads) throws InterruptedException {
        this.contender.settle();
        return timed(threads, (i) -> this.contender.cancel(this.handles[this.order[i]]));
    }

    /*
     * The events of one scope are scheduled by one thread, far apart.
     */
    private Scope scope(int event) {
        int half = this.events / 2;
        int scopesOfHalf = Math.max(1, this.scopes.count() / 2);
        return this.scopes.of(event / half * scopesOfHalf + event % half % scopesOfHalf);
    }

    private double timed(int threads, IntConsumer operation) throws InterruptedException {
        System.gc();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int from = this.events / threads * i;
            int to = this.events / threads * (i + 1);
            Thread thread = new Thread(() -> work(start, from, to, operation));
            thread.start();
            all.add(thread);
        }
        long begun = System.nanoTime();
        start.countDown();
        for (Thread thread : all) {
            thread.join();
        }
        return System.nanoTime() - begun;
    }

    private static void work(CountDownLatch start, int from, int to, IntConsumer operation) {
        try {
            start.await();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return;
        }
        for (int i = from; i < to; i++) {
            operation.accept(i);
        }
    }

}
