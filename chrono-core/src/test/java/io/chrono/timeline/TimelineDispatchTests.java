package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;
import io.chrono.time.MovableTime;
import io.chrono.time.TimeSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for how a {@link Timeline} performs what is due: off the clock's thread, nobody
 * delayed by anybody, errors kept apart. Time is moved by hand; the workers are real.
 */
@Timeout(60)
class TimelineDispatchTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final MovableTime time = new MovableTime(START);

    private final Clock clock = new Clock(this.time);

    private final Outputs outputs = new Outputs();

    private final List<Timeline> timelines = new ArrayList<>();

    private final CountDownLatch release = new CountDownLatch(1);

    TimelineDispatchTests() {
        this.clock.start();
    }

    @AfterEach
    void close() {
        this.release.countDown();
        this.timelines.forEach(Timeline::close);
    }

    static Stream<ExecutorService> workers() {
        Stream<ExecutorService> platform = Stream.of(Workers.platform(64));
        return (Runtime.version().feature() >= 21) ? Stream.concat(platform, Stream.of(Workers.virtual())) : platform;
    }

    @ParameterizedTest
    @MethodSource("workers")
    void slowEventDelaysNoOtherOne(ExecutorService workers) {
        Timeline timeline = timeline(workers, TimelineSettings.DEFAULT);
        AtomicInteger quick = new AtomicInteger();
        for (int i = 0; i < 40; i++) {
            timeline.task((context) -> this.release.await()).schedule();
            timeline.task((context) -> quick.incrementAndGet()).schedule();
        }
        this.time.advance(Duration.ofSeconds(1));
        await().until(() -> {
            this.time.advance(Duration.ofMillis(2));
            return quick.get() == 40;
        });
        assertThat(timeline.activeWorkers()).isGreaterThanOrEqualTo(40);
        assertThat(timeline.backlog()).isZero();
        this.release.countDown();
        await().until(() -> timeline.activeWorkers() == 0);
        assertThat(timeline.counts("lambda").runs()).isEqualTo(80);
    }

    @Test
    void eventsRunOffTheClocksThread() {
        Timeline timeline = timeline(Workers.platform(4), TimelineSettings.DEFAULT);
        Set<String> threads = ConcurrentHashMap.newKeySet();
        timeline.task((context) -> threads.add(Thread.currentThread().getName())).times(3).schedule();
        this.time.advance(Duration.ofSeconds(3));
        await().until(() -> timeline.activeWorkers() == 0 && !threads.isEmpty());
        assertThat(threads).allMatch((name) -> name.startsWith("chrono-worker-"));
    }

    @Test
    void neverMoreRunsAtATimeThanWorkers() {
        TimelineSettings settings = new TimelineSettings(TimelineSettings.DEFAULT.zone(), Duration.ofSeconds(10),
                Duration.ofMillis(50), 100, 100, 3);
        Timeline timeline = timeline(Workers.platform(3), settings);
        AtomicInteger running = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            timeline.task((context) -> {
                running.incrementAndGet();
                this.release.await();
            }).schedule();
        }
        this.time.advance(Duration.ofSeconds(5));
        await().until(() -> running.get() == 3);
        this.time.advance(Duration.ofSeconds(2));
        assertThat(running).hasValue(3);
        assertThat(timeline.backlog()).isEqualTo(7);
        this.release.countDown();
        await().until(() -> running.get() == 10);
    }

    @Test
    void runThatWaitedForAWorkerBeyondTheToleranceIsDroppedAndCounted() {
        TimelineSettings settings = new TimelineSettings(TimelineSettings.DEFAULT.zone(), Duration.ofSeconds(10),
                Duration.ofMillis(50), 100, 100, 1);
        Timeline timeline = timeline(Workers.platform(1), settings);
        AtomicInteger begun = new AtomicInteger();
        for (int i = 0; i < 5; i++) {
            timeline.task((context) -> {
                begun.incrementAndGet();
                this.release.await();
            }).schedule();
        }
        this.time.advance(Duration.ofSeconds(1));
        await().until(() -> begun.get() == 1);
        this.time.advance(Duration.ofSeconds(12));
        this.release.countDown();
        await().until(() -> timeline.activeWorkers() == 0);
        assertThat(begun).hasValue(1);
        assertThat(timeline.counts("lambda").skipped(SkipReason.LATE)).isEqualTo(4);
    }

    @Test
    void runThatIsDueBeforeThePreviousOneEndedIsSkippedAndCounted() {
        Timeline timeline = timeline(Workers.platform(8), TimelineSettings.DEFAULT);
        AtomicInteger begun = slowEvent(timeline, Overlap.SKIP);
        this.time.advance(Duration.ofSeconds(1));
        await().until(() -> begun.get() == 1);
        this.time.advance(Duration.ofSeconds(4));
        this.release.countDown();
        await().until(() -> timeline.activeWorkers() == 0);
        assertThat(begun).hasValue(1);
        assertThat(timeline.counts("lambda").skipped(SkipReason.OVERLAP)).isEqualTo(4);
        assertThat(timeline.counts("lambda").runs()).isEqualTo(1);
    }

    @Test
    void overlapCanBeAllowed() {
        Timeline timeline = timeline(Workers.platform(8), TimelineSettings.DEFAULT);
        AtomicInteger begun = slowEvent(timeline, Overlap.ALLOW);
        this.time.advance(Duration.ofSeconds(5));
        await().until(() -> begun.get() == 5);
        assertThat(timeline.counts("lambda").skipped(SkipReason.OVERLAP)).isZero();
    }

    @Test
    void oneRunCanBeQueued() {
        Timeline timeline = timeline(Workers.platform(8), TimelineSettings.DEFAULT);
        AtomicInteger begun = slowEvent(timeline, Overlap.QUEUE_ONE);
        this.time.advance(Duration.ofSeconds(1));
        await().until(() -> begun.get() == 1);
        this.time.advance(Duration.ofSeconds(4));
        this.release.countDown();
        await().until(() -> begun.get() == 2 && timeline.activeWorkers() == 0);
        assertThat(timeline.counts("lambda").skipped(SkipReason.OVERLAP)).isEqualTo(3);
        assertThat(timeline.counts("lambda").runs()).isEqualTo(2);
    }

    @Test
    void eventThatWasRemovedWhileItWaitedForAWorkerDoesNotRun() {
        TimelineSettings settings = new TimelineSettings(TimelineSettings.DEFAULT.zone(), Duration.ofSeconds(10),
                Duration.ofMillis(50), 100, 100, 1);
        Timeline timeline = timeline(Workers.platform(1), settings);
        AtomicInteger begun = new AtomicInteger();
        timeline.task((context) -> {
            begun.incrementAndGet();
            this.release.await();
        }).schedule();
        this.time.advance(Duration.ofSeconds(1));
        await().until(() -> begun.get() == 1);
        ScheduledEvent waiting = timeline.task((context) -> begun.incrementAndGet()).schedule();
        this.time.advance(Duration.ofSeconds(1));
        assertThat(timeline.backlog()).isEqualTo(1);
        timeline.remove(waiting);
        this.release.countDown();
        await().until(() -> timeline.activeWorkers() == 0);
        assertThat(begun).hasValue(1);
        assertThat(timeline.counts("lambda").skipped(SkipReason.PURGED)).isEqualTo(1);
    }

    @Test
    void failureIsCountedSeenAndHurtsNoLaterRun() {
        List<String> seen = new CopyOnWriteArrayList<>();
        List<String> listened = new CopyOnWriteArrayList<>();
        Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).errors((error, context) -> {
            seen.add(error.getMessage() + " at " + context.ticks());
            throw new IllegalStateException("the handler itself");
        }).runs((event, duration, error) -> {
            listened.add(event.name() + " " + duration + " " + ((error != null) ? error.getMessage() : "fine"));
            throw new IllegalStateException("the listener itself");
        }).build();
        timeline.task((context) -> {
            if (context.ticks() == 1) {
                throw new IllegalArgumentException("first");
            }
            if (context.ticks() == 2) {
                throw new StackOverflowError("second");
            }
        }).times(3).schedule();
        this.time.advance(Duration.ofSeconds(5));
        assertThat(seen).containsExactly("first at 1", "second at 2");
        assertThat(listened).containsExactly("lambda PT0S first", "lambda PT0S second", "lambda PT0S fine");
        EventCounts counts = timeline.counts("lambda");
        assertThat(counts.runs()).isEqualTo(3);
        assertThat(counts.failures()).isEqualTo(2);
        assertThat(counts.scheduled()).isEqualTo(1);
        assertThat(this.clock.isTicking()).isTrue();
        assertThat(this.clock.listenerFailures()).isZero();
    }

    @Test
    void outputsOfATickAreHandedOverBetweenItsBeginAndItsEnd() {
        Timeline timeline = timeline(Workers.direct(), TimelineSettings.DEFAULT);
        timeline.event((context) -> {
            context.output("early");
            return "late";
        }).user("anna").schedule();
        timeline.event((context) -> null).user("anna").schedule();
        timeline.task((context) -> {
        }).at("3s").schedule();
        this.time.advance(Duration.ofSeconds(5));
        assertThat(this.outputs.log).containsExactly("began 1", "user.anna early", "user.anna late", "ended 1",
                "began 3", "ended 3");
    }

    @Test
    void tickEndsAfterTheLingerEvenIfARunGoesOn() {
        Timeline timeline = timeline(Workers.platform(4), TimelineSettings.DEFAULT);
        CountDownLatch begun = new CountDownLatch(1);
        timeline.event((context) -> {
            begun.countDown();
            this.release.await();
            return "late";
        }).user("anna").schedule();
        this.time.advance(Duration.ofSeconds(1));
        await().until(() -> begun.getCount() == 0);
        this.time.advance(Duration.ofMillis(49));
        assertThat(this.outputs.log).containsExactly("began 1");
        this.time.advance(Duration.ofMillis(1));
        await().until(() -> this.outputs.log.contains("ended 1"));
        this.release.countDown();
        await().until(() -> this.outputs.log.size() == 3);
        assertThat(this.outputs.log).containsExactly("began 1", "ended 1", "user.anna late");
    }

    @Test
    void tickEndsWhenTheClockIsStopped() {
        Timeline timeline = timeline(Workers.platform(4), TimelineSettings.DEFAULT);
        timeline.task((context) -> this.release.await()).schedule();
        this.time.advance(Duration.ofSeconds(1));
        this.clock.stop();
        await().until(() -> this.outputs.log.contains("ended 1"));
    }

    @Test
    void handlerThatFailsIsAFailureOfTheRun() {
        this.outputs.broken = true;
        Timeline timeline = timeline(Workers.direct(), TimelineSettings.DEFAULT);
        timeline.event((context) -> "output").user("anna").times(2).schedule();
        this.time.advance(Duration.ofSeconds(3));
        assertThat(timeline.counts("lambda").failures()).isEqualTo(2);
    }

    @Test
    void shutdownWaitsForWhatRunsAndBeginsNothing() throws InterruptedException {
        Timeline timeline = timeline(Workers.platform(4), TimelineSettings.DEFAULT);
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        timeline.task((context) -> {
            begun.countDown();
            this.release.await();
            ended.incrementAndGet();
        }).forever().overlap(Overlap.ALLOW).schedule();
        this.time.advance(Duration.ofSeconds(1));
        begun.await();
        Thread closing = new Thread(() -> timeline.close(Duration.ofSeconds(30)));
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        this.time.advance(Duration.ofSeconds(2));
        this.release.countDown();
        closing.join();
        assertThat(ended).hasValue(1);
        assertThat(timeline.counts("lambda").skipped(SkipReason.SHUTDOWN)).isEqualTo(2);
    }

    @Test
    void shutdownInterruptsWhatRunsForTooLong() throws InterruptedException {
        Timeline timeline = timeline(Workers.platform(4), TimelineSettings.DEFAULT);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        timeline.task((context) -> {
            begun.countDown();
            try {
                this.release.await();
            }
            catch (InterruptedException ex) {
                interrupted.countDown();
                throw ex;
            }
        }).schedule();
        this.time.advance(Duration.ofSeconds(1));
        begun.await();
        timeline.close(Duration.ofMillis(10));
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void moreEventsThanABatchHoldsAllRun() {
        Timeline timeline = timeline(Workers.direct(), TimelineSettings.DEFAULT);
        AtomicInteger count = new AtomicInteger();
        LambdaChain chain = timeline.task((context) -> count.incrementAndGet()).times(2);
        for (int i = 0; i < 3 * Batch.CAPACITY + 7; i++) {
            chain.schedule();
        }
        this.time.advance(Duration.ofSeconds(2));
        assertThat(count).hasValue(2 * (3 * Batch.CAPACITY + 7));
    }

    @Test
    void slowRunDoesNotMakeTheClockLookMoreOften() {
        Timeline timeline = timeline(Workers.platform(4), TimelineSettings.DEFAULT);
        AtomicInteger begun = new AtomicInteger();
        timeline.task((context) -> {
            begun.incrementAndGet();
            this.release.await();
        }).schedule();
        this.time.advance(Duration.ofSeconds(1));
        await().until(() -> begun.get() == 1);
        this.time.advance(Duration.ofMillis(200));
        LookCounter looks = new LookCounter();
        this.clock.addListener(looks);
        this.time.advance(Duration.ofMillis(700));
        assertThat(looks.count).isLessThanOrEqualTo(8);
    }

    @Test
    void queuedRunBelongsToTheTickAtWhichItWasDue() {
        Timeline timeline = timeline(Workers.platform(8), TimelineSettings.DEFAULT);
        List<Long> begun = new CopyOnWriteArrayList<>();
        timeline.task((context) -> {
            begun.add(context.ticks());
            this.release.await();
        }).every(12).times(3).overlap(Overlap.QUEUE_ONE).schedule();
        this.time.advance(Duration.ofSeconds(1));
        await().until(() -> begun.size() == 1);
        this.time.advance(Duration.ofSeconds(29));
        this.release.countDown();
        await().until(() -> timeline.activeWorkers() == 0);
        assertThat(begun).containsExactly(1L, 25L);
        assertThat(timeline.counts("lambda").skipped(SkipReason.OVERLAP)).isEqualTo(1);
        assertThat(timeline.counts("lambda").skipped(SkipReason.LATE)).isZero();
    }

    @Test
    void closedTimelineHoldsNoOutputsBackAndLetsTheClockRest() throws InterruptedException {
        Timeline timeline = timeline(Workers.platform(4), TimelineSettings.DEFAULT);
        CountDownLatch begun = new CountDownLatch(1);
        timeline.task((context) -> {
            begun.countDown();
            boolean released = false;
            while (!released) {
                try {
                    this.release.await();
                    released = true;
                }
                catch (InterruptedException ex) {
                    // some code does not want to end
                }
            }
        }).schedule();
        this.time.advance(Duration.ofSeconds(1));
        begun.await();
        timeline.close();
        this.time.advance(Duration.ofMillis(100));
        assertThat(this.outputs.log).containsExactly("began 1", "ended 1");
        LookCounter looks = new LookCounter();
        this.clock.addListener(looks);
        this.time.advance(Duration.ofMillis(700));
        assertThat(looks.count).isLessThanOrEqualTo(8);
    }

    @Test
    void closeMayWaitForever() {
        Timeline timeline = timeline(Workers.platform(4), TimelineSettings.DEFAULT);
        timeline.close(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(timeline.backlog()).isZero();
    }

    @Test
    void runBehindSlowOnesDoesNotWaitForTheNextStartOfTheClock() {
        Timeline timeline = timeline(Workers.platform(64), TimelineSettings.DEFAULT);
        AtomicInteger quick = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            timeline.task((context) -> this.release.await()).schedule();
            timeline.task((context) -> quick.incrementAndGet()).schedule();
        }
        this.time.advance(Duration.ofSeconds(1));
        this.clock.stop();
        await().until(() -> quick.get() == 20);
    }

    @Test
    void monotonicTimeMayBeNegative() {
        MovableTime movable = new MovableTime(START.minusNanos(1));
        Clock early = new Clock(new NegativeNanos(movable));
        Timeline timeline = Timeline.on(early).workers(Workers.direct()).build();
        AtomicInteger count = new AtomicInteger();
        timeline.task((context) -> count.incrementAndGet()).schedule();
        early.start();
        movable.stall(Duration.ofSeconds(1));
        assertThat(count).hasValue(1);
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void virtualThreadsNeedANewerJava() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(Workers::virtual))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("Java 21");
    }

    private AtomicInteger slowEvent(Timeline timeline, Overlap overlap) {
        AtomicInteger begun = new AtomicInteger();
        timeline.task((context) -> {
            begun.incrementAndGet();
            this.release.await();
        }).times(5).overlap(overlap).schedule();
        return begun;
    }

    private Timeline timeline(ExecutorService workers, TimelineSettings settings) {
        Timeline timeline = Timeline.on(this.clock).workers(workers).settings(settings).outputs(this.outputs).build();
        this.timelines.add(timeline);
        return timeline;
    }

    private static final class Outputs implements OutputHandler {

        final List<String> log = new CopyOnWriteArrayList<>();

        boolean broken;

        @Override
        public void check(ScheduledEvent event) {
            if (event.scope() == null && event.topic() == null) {
                throw new IllegalArgumentException("nobody sees it");
            }
        }

        @Override
        public void handle(ScheduledEvent event, Tick tick, @Nullable Object output) {
            if (this.broken) {
                throw new IllegalStateException("on purpose");
            }
            this.log.add(event.scope() + " " + output);
        }

        @Override
        public void tickBegan(Tick tick) {
            this.log.add("began " + tick.number());
        }

        @Override
        public void tickEnded(Tick tick) {
            this.log.add("ended " + tick.number());
        }

    }

    /**
     * Counts how often the clock looks at the time.
     */
    private static final class LookCounter implements ClockListener {

        int count;

        @Override
        public void started(Instant now) {
            // does not look
        }

        @Override
        public void ticked(Tick tick) {
            // does not look
        }

        @Override
        public void stepped(long seconds, Instant now) {
            // does not look
        }

        @Override
        public void stopped() {
            // does not look
        }

        @Override
        public long looked() {
            this.count++;
            return Long.MAX_VALUE;
        }

    }

    /**
     * A machine whose monotonic clock began far below zero.
     */
    private record NegativeNanos(TimeSource time) implements TimeSource {

        @Override
        public Instant now() {
            return this.time.now();
        }

        @Override
        public long nanoTime() {
            return this.time.nanoTime() + Long.MIN_VALUE / 2;
        }

        @Override
        public Loop loop(String name, Look look) {
            return this.time.loop(name, look);
        }

    }

}
