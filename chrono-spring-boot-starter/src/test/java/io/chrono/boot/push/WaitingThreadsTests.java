package io.chrono.boot.push;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WaitingThreads}.
 */
@Timeout(60)
class WaitingThreadsTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final WaitingThreads threads = new WaitingThreads();

    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        this.release.countDown();
        this.threads.shutdownNow();
    }

    @Test
    void whatHasNotEndedIsWaitedForAndCounted() {
        assertThat(this.threads.awaitIdle(LONG)).isZero();
        for (int i = 0; i < 100; i++) {
            this.threads.execute(this::awaitRelease);
        }
        assertThat(this.threads.awaitIdle(Duration.ofMillis(1))).isEqualTo(100);
        this.release.countDown();
        assertThat(this.threads.awaitIdle(LONG)).isZero();
    }

    @Test
    void taskThatFailsHasEnded() {
        this.threads.execute(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, ex) -> {
            });
            throw new IllegalStateException("as the test wants it");
        });
        assertThat(this.threads.awaitIdle(LONG)).isZero();
    }

    @Test
    void taskThatComesTooLateIsDropped() {
        this.threads.shutdown();
        this.threads.execute(this::awaitRelease);
        assertThat(this.threads.awaitIdle(LONG)).isZero();
    }

    private void awaitRelease() {
        try {
            this.release.await();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
