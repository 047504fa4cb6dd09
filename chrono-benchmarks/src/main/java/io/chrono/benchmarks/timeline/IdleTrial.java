package io.chrono.benchmarks.timeline;

import java.io.PrintStream;

import org.jspecify.annotations.Nullable;

/**
 * Measures the CPU that a JVM uses while very many events wait and none is due for
 * another ten minutes.
 */
final class IdleTrial {

    private static final int FAR = 600;

    private final @Nullable Contender contender;

    private final int events;

    private final PrintStream out;

    IdleTrial(@Nullable Contender contender, int events, PrintStream out) {
        this.contender = contender;
        this.events = events;
        this.out = out;
    }

    void run(int seconds) throws InterruptedException {
        if (this.contender != null) {
            fill(this.contender);
        }
        System.gc();
        Thread.sleep(seconds * 1000L); // until all is compiled that runs once a second
        Usage before = Usage.now();
        Thread.sleep(seconds * 1000L);
        Usage used = Usage.now().since(before);
        this.out.printf("idle_cpu=%s%n", (double) used.cpu() / used.wall());
    }

    private void fill(Contender timer) throws InterruptedException {
        Scopes scopes = new Scopes(this.events);
        for (int i = 0; i < this.events; i++) {
            timer.schedule(scopes.of(i), FAR + i % 3600);
        }
        timer.settle();
    }

}
