package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;

class DueQueueTests {

    private static final long MILLI = 1_000_000L;

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time);

    private final List<List<String>> batches = new ArrayList<>();

    private final List<Long> handedAt = new ArrayList<>();

    private long correction;

    private Executor workers = Workers.direct();

    private final DueQueue<String> queue = DueQueue.on(this.clock, () -> this.time.nanoTime() + this.correction,
            (task) -> this.workers.execute(task), this::take);

    @BeforeEach
    void start() {
        this.clock.start();
        this.time.advance(Duration.ZERO);
    }

    @Test
    void entriesAreHandedOverAtTheirMomentBetweenTwoSeconds() {
        this.queue.add("late", 2_345 * MILLI);
        this.queue.add("soon", 17 * MILLI);
        this.time.advance(Duration.ofSeconds(10));
        assertThat(this.batches).containsExactly(List.of("soon"), List.of("late"));
        assertThat(this.handedAt).containsExactly(17 * MILLI, 2_345 * MILLI);
    }

    @Test
    void whatIsDueTogetherIsOneBatch() {
        this.queue.addAll(List.of("b", "c"), (entry) -> 1_000 * MILLI);
        this.queue.add("a", 1_000 * MILLI);
        this.time.advance(Duration.ofSeconds(2));
        assertThat(this.batches).containsExactly(List.of("b", "c", "a"));
    }

    @Test
    void noEntryIsEarlyAndNoneIsLost() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            long at = random.nextLong(20_000 * MILLI);
            this.queue.add(Long.toString(at), at);
            this.time.advance(Duration.ofMillis(random.nextInt(10)));
        }
        this.time.advance(Duration.ofSeconds(20));
        assertThat(this.batches.stream().mapToInt(List::size).sum()).isEqualTo(1_000);
        for (int i = 0; i < this.batches.size(); i++) {
            long handed = this.handedAt.get(i);
            assertThat(this.batches.get(i))
                .allSatisfy((text) -> assertThat(Long.parseLong(text)).isLessThanOrEqualTo(handed));
        }
        assertThat(this.queue.size()).isZero();
    }

    @Test
    void whatWasTakenOutIsNotHandedOver() {
        this.queue.add("stays", 500 * MILLI);
        this.queue.add("goes", 500 * MILLI);
        assertThat(this.queue.remove("goes", 500 * MILLI)).isTrue();
        assertThat(this.queue.remove("goes", 500 * MILLI)).isFalse();
        this.time.advance(Duration.ofSeconds(1));
        assertThat(this.batches).containsExactly(List.of("stays"));
    }

    @Test
    void allCanBeTakenOut() {
        this.queue.add("second", 700 * MILLI);
        this.queue.add("first", 500 * MILLI);
        assertThat(this.queue.removeAll()).containsExactly("first", "second");
        this.time.advance(Duration.ofSeconds(1));
        assertThat(this.batches).isEmpty();
    }

    @Test
    void whenItsTimeIsCorrectedThenTheMomentsMove() {
        this.queue.add("entry", 3_000 * MILLI);
        this.correction = 1_500 * MILLI;
        this.time.advance(Duration.ofSeconds(10));
        assertThat(this.handedAt).containsExactly(1_500 * MILLI);
    }

    @Test
    void stepsOfTheWallClockDoNotConcernIt() {
        this.queue.add("entry", 3_000 * MILLI);
        this.time.advance(Duration.ofSeconds(1));
        this.time.stepWallClock(Duration.ofMinutes(10));
        this.time.advance(Duration.ofMillis(1_999));
        assertThat(this.batches).isEmpty();
        this.time.advance(Duration.ofMillis(1));
        assertThat(this.batches).containsExactly(List.of("entry"));
    }

    @Test
    void whileTheClockIsStoppedAllWait() {
        this.queue.add("entry", 500 * MILLI);
        this.clock.stop();
        this.time.advance(Duration.ofSeconds(5));
        assertThat(this.batches).isEmpty();
        this.clock.start();
        this.time.advance(Duration.ZERO);
        assertThat(this.batches).containsExactly(List.of("entry"));
    }

    @Test
    void aClosedQueueHandsNothingOver() {
        this.queue.add("entry", 500 * MILLI);
        this.queue.close();
        this.time.advance(Duration.ofSeconds(5));
        assertThat(this.batches).isEmpty();
        assertThat(this.queue.removeAll()).containsExactly("entry");
    }

    @Test
    void whatNoWorkerTakesIsOfferedAgainSoon() {
        this.workers = (task) -> {
            throw new RejectedExecutionException("busy");
        };
        this.queue.add("entry", 0);
        this.time.advance(Duration.ofMillis(5));
        this.workers = Workers.direct();
        this.time.advance(Duration.ofMillis(5));
        assertThat(this.batches).containsExactly(List.of("entry"));
    }

    @Test
    void whatIsFarAwayDoesNotKeepTheClockBusy() {
        AtomicInteger looks = new AtomicInteger();
        this.clock.addListener(new CountingListener(looks));
        this.queue.add("entry", 60_000 * MILLI);
        this.time.advance(Duration.ofSeconds(50));
        assertThat(looks.get()).isLessThanOrEqualTo(52);
    }

    private void take(List<String> batch) {
        this.batches.add(batch);
        this.handedAt.add(this.time.nanoTime());
    }

    private record CountingListener(AtomicInteger looks) implements ClockListener {

        @Override
        public void started(Instant now) {
            // not counted
        }

        @Override
        public void ticked(Tick tick) {
            // not counted
        }

        @Override
        public void stepped(long seconds, Instant now) {
            // not counted
        }

        @Override
        public void stopped() {
            // not counted
        }

        @Override
        public long looked() {
            this.looks.incrementAndGet();
            return Long.MAX_VALUE;
        }

    }

}
