package io.chrono.benchmarks.timeline;

import java.io.PrintStream;
import java.util.Arrays;

import io.chrono.timeline.ScheduledEvent;

/**
 * Measures what it costs to schedule, to cancel and to clear a scope while very many
 * events wait for the coming hour, and the heap that they take. The handles of the caller
 * and the scopes are not counted.
 */
final class OrderTrial {

    private static final int WARM_UPS = 5;

    private final Contender contender;

    private final int events;

    private final PrintStream out;

    private final Scopes scopes;

    private final Object[] handles;

    OrderTrial(Contender contender, int events, PrintStream out) {
        this.contender = contender;
        this.events = events;
        this.out = out;
        this.scopes = new Scopes(events);
        this.handles = new Object[events];
    }

    void run() throws InterruptedException {
        warmUp();
        long heap = Usage.heapAfterCollection();
        measure("schedule", this.events, () -> schedule(this.events));
        heap = Usage.heapAfterCollection() - heap;
        this.out.printf("bytes_per_event=%s%n", (double) heap / this.events);
        // the first half of all scopes loses single events, the second half loses all
        int half = this.scopes.count() / 2;
        int[] victims = Scopes.shuffled(0, this.scopes.count() * Scopes.EVENTS_PER_SCOPE);
        int[] single = select(victims, half, this.events / 4);
        measure("cancel", single.length, () -> cancel(single));
        int[] cleared = Scopes.shuffled(half, this.scopes.count());
        int clears = Math.max(1, this.scopes.count() / 5);
        measure("clear", clears, () -> clear(cleared, clears));
        if (this.contender instanceof ChronoContender chrono) {
            int[] byId = select(victims, half, this.events * 3 / 8);
            measure("cancel_by_id", byId.length - single.length, () -> cancelById(chrono, byId, single.length));
        }
    }

    /*
     * Does all that is measured, in the same proportions, so that it is compiled for what
     * comes.
     */
    private void warmUp() throws InterruptedException {
        int few = Math.max(Scopes.EVENTS_PER_SCOPE, this.events / 5);
        int[] order = Scopes.shuffled(0, few);
        int[] scopeOrder = Scopes.shuffled(0, this.scopes.count());
        for (int i = 0; i < WARM_UPS; i++) {
            schedule(few);
            for (int j = 0; j < few / 4; j++) {
                this.contender.cancel(this.handles[order[j]]);
            }
            if (this.contender instanceof ChronoContender chrono) {
                cancelById(chrono, Arrays.copyOf(order, few / 2), few / 4);
            }
            clear(scopeOrder, scopeOrder.length);
        }
        Arrays.fill(this.handles, null);
        this.contender.settle();
    }

    private int[] select(int[] victims, int half, int most) {
        int[] selected = new int[victims.length];
        int size = 0;
        for (int i = 0; i < victims.length && size < most; i++) {
            if (victims[i] % this.scopes.count() < half) {
                selected[size++] = victims[i];
            }
        }
        return Arrays.copyOf(selected, size);
    }

    private void schedule(int count) {
        for (int i = 0; i < count; i++) {
            this.handles[i] = this.contender.schedule(this.scopes.of(i), i % 3600 + 10);
        }
    }

    private void cancel(int[] victims) {
        for (int victim : victims) {
            this.contender.cancel(this.handles[victim]);
        }
    }

    private void cancelById(ChronoContender chrono, int[] victims, int from) {
        for (int i = from; i < victims.length; i++) {
            chrono.timeline().remove(((ScheduledEvent) this.handles[victims[i]]).id());
        }
    }

    private void clear(int[] order, int count) {
        for (int i = 0; i < count; i++) {
            this.contender.clear(this.scopes.of(order[i]));
        }
    }

    /*
     * The time is that of the caller. The CPU time is that of the whole process until the
     * timer has done what it does later on its own threads.
     */
    private void measure(String what, int operations, Runnable work) throws InterruptedException {
        System.gc();
        Usage before = Usage.now();
        work.run();
        Usage called = Usage.now().since(before);
        this.contender.settle();
        Usage settled = Usage.now().since(before);
        this.out.printf("%s_ns=%s%n", what, (double) called.wall() / operations);
        this.out.printf("%s_pauses_ns=%s%n", what, (double) called.pauses() / operations);
        this.out.printf("%s_cpu_ns=%s%n", what, (double) settled.cpu() / operations);
    }

}
