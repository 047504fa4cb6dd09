package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.chrono.clock.Clock;
import io.chrono.clock.Tick;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what is left of a {@link Timeline} when the code around it fails: handlers,
 * listeners and workers. Time is moved by hand.
 */
@Timeout(60)
class TimelineFailureTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final MovableTime time = new MovableTime(START);

    private final Clock clock = new Clock(this.time);

    private final List<Long> runs = new ArrayList<>();

    TimelineFailureTests() {
        this.clock.start();
    }

    @Test
    void handlerThatFailsWhenATickBeginsLosesNoRun() {
        Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).outputs(new BrokenOutputs()).build();
        timeline.task(this::run).forever().schedule();
        advance(4);
        assertThat(this.runs).containsExactly(1L, 2L, 3L, 4L);
        assertThat(this.clock.restarts()).isZero();
        assertThat(this.clock.listenerFailures()).isZero();
    }

    @Test
    void handlerThatFailsWhenATickEndsLosesNoRun() {
        BrokenOutputs outputs = new BrokenOutputs();
        outputs.brokenAtEnd = true;
        Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).outputs(outputs).build();
        timeline.task(this::run).forever().schedule();
        advance(4);
        assertThat(this.runs).containsExactly(1L, 2L, 3L, 4L);
        assertThat(this.clock.restarts()).isZero();
    }

    @Test
    void workersThatCannotStartAThreadLoseNoRun() {
        ScarceWorkers workers = new ScarceWorkers();
        Timeline timeline = Timeline.on(this.clock).workers(workers).build();
        for (int i = 0; i < Batch.CAPACITY + 10; i++) {
            timeline.task(this::run).schedule();
        }
        workers.failures = 2;
        advance(2);
        assertThat(this.runs).hasSize(Batch.CAPACITY + 10).containsOnly(1L);
        assertThat(this.clock.restarts()).isZero();
        assertThat(timeline.activeWorkers()).isZero();
        assertThat(timeline.events()).isEmpty();
    }

    @Test
    void errorsOfListenersAndErrorHandlersAreKeptFromTheWorkers() {
        Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).runs((event, duration, error) -> {
            throw new NoSuchMethodError("of the listener");
        }).errors((error, context) -> {
            throw new NoSuchMethodError("of the error handler");
        }).build();
        timeline.task((context) -> {
            run(context);
            throw new IllegalStateException("on purpose");
        }).times(3).schedule();
        timeline.task(this::run).times(3).schedule();
        advance(4);
        assertThat(this.runs).containsExactly(1L, 1L, 2L, 2L, 3L, 3L);
        assertThat(this.clock.restarts()).isZero();
    }

    @Test
    void interruptOfOneRunDoesNotReachTheNext() {
        Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).build();
        List<Boolean> interrupted = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            timeline.task((context) -> interrupted.add(Thread.currentThread().isInterrupted())).schedule();
            timeline.task((context) -> Thread.currentThread().interrupt()).schedule();
            timeline.task((context) -> interrupted.add(Thread.currentThread().isInterrupted())).schedule();
            timeline.task((context) -> {
                throw new InterruptedException("on purpose");
            }).schedule();
        }
        advance(1);
        assertThat(interrupted).containsExactly(false, false, false, false);
        assertThat(Thread.interrupted()).isFalse();
    }

    private void run(EventContext context) {
        this.runs.add(context.now().getEpochSecond() - START.getEpochSecond());
    }

    private void advance(int seconds) {
        this.time.advance(Duration.ofSeconds(seconds));
    }

    /**
     * Fails in every way that code can.
     */
    private static final class BrokenOutputs implements OutputHandler {

        private final AtomicInteger calls = new AtomicInteger();

        boolean brokenAtEnd;

        @Override
        public void check(ScheduledEvent event) {
            // everything is welcome
        }

        @Override
        public void handle(ScheduledEvent event, Tick tick, Object output) {
            // nobody looks
        }

        @Override
        public void tickBegan(Tick tick) {
            if (!this.brokenAtEnd) {
                fail();
            }
        }

        @Override
        public void tickEnded(Tick tick) {
            if (this.brokenAtEnd) {
                fail();
            }
        }

        private void fail() {
            if (this.calls.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("on purpose");
            }
            throw new NoClassDefFoundError("on purpose");
        }

    }

    /**
     * Runs tasks on the thread that hands them over, if there is memory for it.
     */
    private static final class ScarceWorkers extends AbstractExecutorService {

        private final ExecutorService direct = Workers.direct();

        int failures;

        @Override
        public void execute(Runnable task) {
            if (this.failures > 0) {
                this.failures--;
                throw new OutOfMemoryError("unable to create native thread, as it were");
            }
            this.direct.execute(task);
        }

        @Override
        public void shutdown() {
            this.direct.shutdown();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return this.direct.shutdownNow();
        }

        @Override
        public boolean isShutdown() {
            return this.direct.isShutdown();
        }

        @Override
        public boolean isTerminated() {
            return this.direct.isTerminated();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            return this.direct.awaitTermination(timeout, unit);
        }

    }

}
