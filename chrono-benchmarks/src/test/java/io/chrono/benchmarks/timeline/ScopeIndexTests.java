package io.chrono.benchmarks.timeline;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

import org.junit.jupiter.api.Test;

import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;

class ScopeIndexTests {

    private static final int ROUNDS = 20_000;

    private final Scope scope = Scope.user("anna");

    private final ScopeIndex index = new ScopeIndex();

    @Test
    void whatWasAddedIsTakenWithItsScope() {
        AppEvent first = added();
        AppEvent second = added();
        AppEvent third = added();
        this.index.remove(second);
        assertThat(this.index.removeAll(this.scope)).containsExactlyInAnyOrder(first, third);
        assertThat(this.index.removeAll(this.scope)).isEmpty();
    }

    @Test
    void aScopeThatBecameEmptyTakesEventsAgain() {
        this.index.remove(added());
        AppEvent event = added();
        assertThat(this.index.removeAll(this.scope)).containsExactly(event);
    }

    @Test
    void noEventIsLostBetweenThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch start = new CountDownLatch(2);
            List<Future<Integer>> cleared = List.of(threads.submit(() -> churn(start)),
                    threads.submit(() -> churn(start)));
            int sum = cleared.get(0).get() + cleared.get(1).get() + this.index.removeAll(this.scope).size();
            assertThat(sum).isEqualTo(2 * ROUNDS);
        }
        finally {
            threads.shutdownNow();
        }
    }

    private int churn(CountDownLatch start) throws InterruptedException {
        start.countDown();
        start.await();
        int taken = 0;
        for (int i = 0; i < ROUNDS; i++) {
            added();
            taken += (i % 3 != 0) ? 0 : this.index.removeAll(this.scope).size();
        }
        return taken;
    }

    private AppEvent added() {
        AppEvent event = new AppEvent(0, 1, new Body(new LongAdder(), new Lateness(0), false));
        this.index.add(this.scope, event);
        return event;
    }

}
