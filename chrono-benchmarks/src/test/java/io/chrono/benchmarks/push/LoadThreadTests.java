package io.chrono.benchmarks.push;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadThreadTests {

    private final CompletableFuture<Exception> failure = new CompletableFuture<>();

    private final LoadThread thread = new LoadThread(this.failure::complete);

    @Test
    void nothingBeginsBeforeWhatWasBegunHasEnded() {
        CountDownLatch second = new CountDownLatch(1);
        CompletableFuture<Boolean> together = new CompletableFuture<>();
        this.thread.begin(() -> together.complete(second.await(200, TimeUnit.MILLISECONDS)));
        this.thread.begin(second::countDown);
        assertThat(together.join()).isFalse();
    }

    @Test
    void workGoesOnAfterAFailureThatIsTold() {
        IOException cause = new IOException("broken pipe");
        CompletableFuture<Void> next = new CompletableFuture<>();
        this.thread.begin(() -> {
            throw cause;
        });
        this.thread.begin(() -> next.complete(null));
        assertThat(this.failure.join()).isSameAs(cause);
        assertThat(next).succeedsWithin(10, TimeUnit.SECONDS);
    }

}
