package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.chrono.clock.Tick;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Dispatcher}, with workers that run nothing by themselves.
 */
class DispatcherTests {

    private static final int EVENTS = 50_000;

    private final Wheel wheel = TestEntries.wheel(0);

    private final HeldWorkers workers = new HeldWorkers();

    private final List<Entry> performed = new ArrayList<>();

    private final Dispatcher dispatcher = new Dispatcher(this.workers, TimelineSettings.DEFAULT,
            (entry, tick) -> this.performed.add(entry));

    @Test
    void closingCountsAllRunsThatWaitForOthers() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            entries.add(TestEntries.entry(this.wheel, null, Overlap.QUEUE_ONE, TestEntries.plan(1, 5)));
        }
        submit(entries, TestEntries.tickRun(1));
        submit(entries, TestEntries.tickRun(2));
        this.dispatcher.close(Duration.ZERO);
        assertThat(this.performed).isEmpty();
        assertThat(this.dispatcher.backlog()).isZero();
        assertThat(entries).allMatch((entry) -> entry.counters.snapshot().skipped(SkipReason.SHUTDOWN) == 2);
    }

    @Test
    void workerThatDiesLeavesItsBatchToOthers() {
        List<Entry> done = new ArrayList<>();
        Dispatcher fragile = new Dispatcher(this.workers, TimelineSettings.DEFAULT, (entry, tick) -> {
            done.add(entry);
            if (done.size() == 3) {
                throw new AssertionError("expected by the test");
            }
        });
        Batch batch = new Batch(TestEntries.tickRun(1), 10);
        TickRun tickRun = batch.tickRun();
        for (int i = 0; i < 10; i++) {
            Entry entry = TestEntries.entry(this.wheel, null, null, TestEntries.plan(1, 5));
            assertThat(entry.beginRun(tickRun)).isTrue();
            batch.add(entry);
        }
        fragile.opened(tickRun);
        fragile.submit(batch);
        tickRun.closed(1);
        this.workers.runAll();
        assertThat(done).hasSize(10).doesNotHaveDuplicates();
        assertThat(done).allMatch((entry) -> entry.beginRun(tickRun));
        assertThat(tickRun.isEnded()).isTrue();
        assertThat(fragile.activeWorkers()).isZero();
        assertThat(fragile.backlog()).isZero();
    }

    @Test
    void outputsLeaveNowAndThenWhileRunsOfTheTickStillWait() {
        List<String> log = new ArrayList<>();
        Instant second = Instant.ofEpochSecond(1);
        TickRun tickRun = new TickRun(new Tick(1, second, 0, second), new HeardTicks(log), 0);
        List<Entry> done = new ArrayList<>();
        Dispatcher[] dispatcher = new Dispatcher[1];
        dispatcher[0] = new Dispatcher(this.workers, TimelineSettings.DEFAULT, (entry, tick) -> {
            done.add(entry);
            watch(dispatcher[0], 49 + 60 * done.size());
            log.add("run " + done.size());
        });
        Batch batch = new Batch(tickRun, 3);
        for (int i = 0; i < 3; i++) {
            Entry entry = TestEntries.entry(this.wheel, null, null, TestEntries.plan(1, 5));
            assertThat(entry.beginRun(tickRun)).isTrue();
            batch.add(entry);
        }
        dispatcher[0].opened(tickRun);
        dispatcher[0].submit(batch);
        tickRun.closed(1);
        watch(dispatcher[0], 49);
        this.workers.runAll();
        assertThat(log).as("the last run has begun, so nothing waits for a worker")
            .containsExactly("lasts 1", "run 1", "lasts 1", "run 2", "ended 1", "run 3");
    }

    private void watch(Dispatcher watched, long millis) {
        int next = this.workers.tasks.size();
        watched.watch(TimeUnit.MILLISECONDS.toNanos(millis));
        if (this.workers.tasks.size() > next && millis > 49) {
            this.workers.tasks.remove(next).run();
        }
    }

    private void submit(List<Entry> entries, TickRun tickRun) {
        this.dispatcher.opened(tickRun);
        Batch batch = new Batch(tickRun, Batch.CAPACITY);
        for (Entry entry : entries) {
            if (entry.beginRun(tickRun)) {
                batch.add(entry);
            }
            if (batch.isFull()) {
                this.dispatcher.submit(batch);
                batch = new Batch(tickRun, Batch.CAPACITY);
            }
        }
        if (batch.size() > 0) {
            this.dispatcher.submit(batch);
        }
        tickRun.closed(1);
    }

    /**
     * Notes what an output handler hears of ticks.
     */
    private record HeardTicks(List<String> log) implements OutputHandler {

        @Override
        public void check(ScheduledEvent event) {
            // takes all
        }

        @Override
        public void handle(ScheduledEvent event, Tick tick, Object output) {
            this.log.add("output");
        }

        @Override
        public void tickBegan(Tick tick) {
            this.log.add("began " + tick.number());
        }

        @Override
        public void tickLasts(Tick tick) {
            this.log.add("lasts " + tick.number());
        }

        @Override
        public void tickEnded(Tick tick) {
            this.log.add("ended " + tick.number());
        }

    }

    /**
     * Keeps the tasks until the test runs them.
     */
    private static final class HeldWorkers extends AbstractExecutorService {

        private final List<Runnable> tasks = new ArrayList<>();

        private boolean shutdown;

        @Override
        public void execute(Runnable task) {
            this.tasks.add(task);
        }

        void runAll() {
            while (!this.tasks.isEmpty()) {
                this.tasks.remove(0).run();
            }
        }

        @Override
        public void shutdown() {
            this.shutdown = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            this.shutdown = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return this.shutdown;
        }

        @Override
        public boolean isTerminated() {
            return this.shutdown;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return this.shutdown;
        }

    }

}
