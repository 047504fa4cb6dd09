package io.chrono.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.chrono.time.TimeSource.Loop;
import io.chrono.time.TimeSource.Pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TimeSource}: the machine's clocks, and those that are moved by hand.
 */
@Timeout(30)
class TimeSourceTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final MovableTime time = new MovableTime(START);

    @Test
    void movableTimeStandsStill() {
        assertThat(this.time.now()).isEqualTo(START);
        assertThat(this.time.nanoTime()).isEqualTo(this.time.nanoTime());
    }

    @Test
    void advanceRunsEachLookAtItsMoment() {
        List<Instant> looks = new ArrayList<>();
        this.time.loop("test", () -> {
            looks.add(this.time.now());
            return new Pause(TimeUnit.MILLISECONDS.toNanos(400), true);
        });
        this.time.advance(Duration.ofSeconds(1));
        assertThat(looks).containsExactly(START, START.plusMillis(400), START.plusMillis(800));
        assertThat(this.time.now()).isEqualTo(START.plusSeconds(1));
        assertThat(this.time.nanoTime()).isEqualTo(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void stallLetsNobodyLook() {
        AtomicInteger looks = new AtomicInteger();
        this.time.loop("test", () -> new Pause(looks.incrementAndGet() * 1000L, false));
        this.time.stall(Duration.ofMinutes(2));
        assertThat(looks).hasValue(1);
        assertThat(this.time.now()).isEqualTo(START.plusSeconds(120));
    }

    @Test
    void stepMovesOnlyTheWallClock() {
        this.time.stepWallClock(Duration.ofHours(-1));
        assertThat(this.time.now()).isEqualTo(START.minusSeconds(3600));
        assertThat(this.time.nanoTime()).isZero();
    }

    @Test
    void closedAndWokenLoops() {
        AtomicInteger looks = new AtomicInteger();
        Loop loop = this.time.loop("test", () -> {
            looks.incrementAndGet();
            return new Pause(TimeUnit.HOURS.toNanos(1), false);
        });
        this.time.advance(Duration.ofSeconds(1));
        loop.wake();
        this.time.advance(Duration.ZERO);
        assertThat(looks).hasValue(2);
        loop.close();
        loop.close();
        this.time.advance(Duration.ofHours(2));
        assertThat(looks).hasValue(2);
        assertThat(loop.isAlive()).isFalse();
    }

    @Test
    void timeCannotBeTakenBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.time.advance(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> this.time.stall(Duration.ofSeconds(-1)));
    }

    @Test
    void systemTimeIsTheTimeOfTheMachine() {
        Instant before = Instant.now();
        assertThat(TimeSource.system().now()).isBetween(before, before.plusSeconds(20));
    }

    @Test
    void deadThreadIsReplaced() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        CountDownLatch replaced = new CountDownLatch(1);
        Loop loop = TimeSource.system().loop("mortal", () -> {
            threads.add(Thread.currentThread());
            if (threads.size() == 1) {
                throw new OutOfMemoryError("not really");
            }
            replaced.countDown();
            return new Pause(TimeUnit.HOURS.toNanos(1), false);
        });
        replaced.await();
        assertThat(threads).hasSize(2).doesNotHaveDuplicates().allMatch(Thread::isDaemon);
        assertThat(loop.restarts()).isEqualTo(1);
        assertThat(loop.isAlive()).isTrue();
        loop.close();
        assertThat(loop.isAlive()).isFalse();
    }

    @Test
    void strayInterruptDoesNotEndThePause() throws InterruptedException {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        CountDownLatch second = new CountDownLatch(2);
        Loop loop = TimeSource.system().loop("interrupted", () -> {
            threads.add(Thread.currentThread());
            second.countDown();
            return new Pause(TimeUnit.HOURS.toNanos(1), false);
        });
        threads.take().interrupt();
        assertThat(second.await(100, TimeUnit.MILLISECONDS)).isFalse();
        loop.wake();
        second.await();
        loop.close();
    }

    @Test
    void punctualPauseDoesNotEndEarly() throws InterruptedException {
        List<Long> looks = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(5);
        Loop loop = TimeSource.system().loop("punctual", () -> {
            looks.add(System.nanoTime());
            done.countDown();
            return new Pause(TimeUnit.MILLISECONDS.toNanos(3), true);
        });
        done.await();
        loop.close();
        for (int i = 1; i < 5; i++) {
            assertThat(looks.get(i) - looks.get(i - 1)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(3));
        }
    }

}
