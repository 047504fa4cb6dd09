package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for a {@link Timeline} that many threads use while time goes on.
 */
@Timeout(120)
class TimelineConcurrencyTests {

    private static final int THREADS = 200;

    private static final int EVENTS_PER_THREAD = 250;

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time);

    private final Timeline timeline = Timeline.on(this.clock).workers(Workers.platform(16)).build();

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @Test
    void manyThreadsScheduleAndClearAtOnce() throws InterruptedException {
        Map<UUID, LongAdder> runs = new ConcurrentHashMap<>();
        Queue<ScheduledEvent> scheduled = new ConcurrentLinkedQueue<>();
        AtomicInteger open = new AtomicInteger(THREADS);
        this.clock.start();
        List<Thread> threads = startAll((number) -> {
            Random random = new Random(number);
            Scope scope = Scope.of("thread", number % 20);
            for (int i = 0; i < EVENTS_PER_THREAD; i++) {
                scheduled.add(this.timeline
                    .task((context) -> runs.computeIfAbsent(context.id(), (id) -> new LongAdder()).increment())
                    .scope(scope)
                    .overlap(Overlap.ALLOW)
                    .at(Duration.ofSeconds(1 + random.nextInt(5)))
                    .schedule());
                if (random.nextInt(50) == 0) {
                    this.timeline.clearScope(scope);
                }
                if (random.nextInt(2000) == 0) {
                    this.timeline.clear();
                }
                if (random.nextInt(10) == 0) {
                    this.timeline.events(scope).stream().findAny().ifPresent(this.timeline::remove);
                }
            }
            open.decrementAndGet();
        });
        while (open.get() > 0 && this.failures.isEmpty()) {
            this.time.advance(Duration.ofMillis(200));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        this.time.advance(Duration.ofSeconds(10));
        await().until(() -> {
            this.time.advance(Duration.ofMillis(2));
            return this.timeline.backlog() == 0 && this.timeline.activeWorkers() == 0;
        });
        assertThat(this.failures).isEmpty();
        assertThat(scheduled).hasSize(THREADS * EVENTS_PER_THREAD);
        assertThat(this.timeline.events()).isEmpty();
        assertThat(this.timeline.sizes()).isEmpty();
        assertThat(this.timeline.size()).isZero();
        assertThat(scheduled).filteredOn((event) -> !event.isPurged())
            .isNotEmpty()
            .allSatisfy((event) -> assertThat(runs.get(event.id())).as("runs of %s", event).hasToString("1"));
        assertThat(runs.values()).allSatisfy((count) -> assertThat(count.sum()).isEqualTo(1));
        assertThat(this.clock.listenerFailures()).isZero();
    }

    @Test
    void startsAndStopsFromManyThreadsLeaveOneClock() throws InterruptedException {
        List<Long> ticks = new ArrayList<>();
        this.timeline.task((context) -> ticks.add(context.ticks())).forever().schedule();
        for (Thread thread : startAll((number) -> {
            for (int i = 0; i < 20; i++) {
                if ((number + i) % 2 == 0) {
                    this.clock.start();
                }
                else {
                    this.clock.stop();
                }
            }
        })) {
            thread.join();
        }
        this.clock.start();
        for (int i = 0; i < 5; i++) {
            this.time.advance(Duration.ofSeconds(1));
            await().until(() -> this.timeline.activeWorkers() == 0);
        }
        assertThat(this.failures).isEmpty();
        assertThat(this.clock.ticks()).isEqualTo(5);
        assertThat(ticks).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    private List<Thread> startAll(Work work) {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    work.run(number);
                }
                catch (Throwable ex) {
                    this.failures.add(ex);
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        return threads;
    }

    /**
     * What one of many threads does.
     */
    @FunctionalInterface
    private interface Work {

        void run(int number) throws Exception;

    }

}
