package io.chrono.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.chrono.time.TimeSource.Loop;
import io.chrono.time.TimeSource.Pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What every {@link TimeSource} does, whether its time passes or is moved.
 */
@Timeout(60)
public abstract class TimeSourceContract {

    private static final Pause SHORT = new Pause(TimeUnit.MILLISECONDS.toNanos(1), false);

    private static final Pause LONG = new Pause(TimeUnit.HOURS.toNanos(1), false);

    /**
     * Return the time source.
     * @return the same one at each call of a test
     */
    protected abstract TimeSource time();

    /**
     * Let at least a little time pass.
     * @param duration how much
     */
    protected abstract void pass(Duration duration);

    @Test
    void monotonicTimeNeverGoesBack() {
        long before = time().nanoTime();
        pass(Duration.ofMillis(1));
        assertThat(time().nanoTime() - before).isNotNegative();
    }

    @Test
    void loopLooksAgainAndAgainUntilItIsClosed() {
        AtomicInteger looks = new AtomicInteger();
        Loop loop = time().loop("contract", () -> {
            looks.incrementAndGet();
            return SHORT;
        });
        awaitLooks(looks, 3);
        assertThat(loop.isAlive()).isTrue();
        assertThat(loop.restarts()).isZero();
        loop.close();
        assertThat(loop.isAlive()).isFalse();
    }

    @Test
    void wokenLoopLooksAtOnce() {
        AtomicInteger looks = new AtomicInteger();
        Loop loop = time().loop("contract", () -> {
            looks.incrementAndGet();
            return LONG;
        });
        awaitLooks(looks, 1);
        loop.wake();
        awaitLooks(looks, 2);
        loop.close();
    }

    @Test
    void loopSurvivesALookThatDies() {
        AtomicInteger looks = new AtomicInteger();
        Loop loop = time().loop("contract", () -> {
            if (looks.incrementAndGet() == 1) {
                throw new StackOverflowError("not really");
            }
            return SHORT;
        });
        awaitLooks(looks, 3);
        assertThat(loop.restarts()).isEqualTo(1);
        assertThat(loop.isAlive()).isTrue();
        loop.close();
    }

    private void awaitLooks(AtomicInteger looks, int count) {
        await().until(() -> {
            pass(Duration.ofMillis(2));
            return looks.get() >= count;
        });
    }

}
