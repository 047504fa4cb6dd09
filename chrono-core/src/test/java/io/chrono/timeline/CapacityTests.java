package io.chrono.timeline;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Capacity}.
 */
@Timeout(60)
class CapacityTests {

    private static final int THREADS = 4;

    private static final int MOST = 1000;

    private final Capacity capacity = new Capacity(MOST);

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        take(MOST);
        this.capacity.giveBack(2);
        assertThat(this.capacity.used()).isEqualTo(MOST - 2);
        take(2);
        assertThatIllegalStateException().isThrownBy(this.capacity::take)
            .withMessageContaining("it has 1000, and 'maxEvents' is 1000");
        assertThat(this.capacity.used()).isEqualTo(MOST);
    }

    @Test
    void refusedOneTakesNoPlace() {
        take(MOST);
        for (int i = 0; i < 10; i++) {
            assertThatIllegalStateException().isThrownBy(this.capacity::take);
        }
        this.capacity.giveBack(MOST);
        assertThat(this.capacity.used()).isZero();
        take(MOST);
    }

    @Test
    void threadsTogetherTakeExactlyAllPlaces() throws Exception {
        Capacity large = new Capacity(1_000_000);
        List<Integer> taken = inThreads(() -> {
            int count = 0;
            for (int i = 0; i < 251_000; i++) {
                count += tryTake(large) ? 1 : 0;
            }
            return count;
        });
        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_000_000);
        assertThat(large.used()).isEqualTo(1_000_000);
    }

    @Test
    void threadsThatTakeAndGiveBackNeverHoldMoreThanAllPlaces() throws Exception {
        take(MOST - 2);
        AtomicInteger held = new AtomicInteger();
        List<Integer> most = inThreads(() -> {
            int seen = 0;
            for (int i = 0; i < 20_000; i++) {
                if (tryTake(this.capacity)) {
                    seen = Math.max(seen, held.incrementAndGet());
                    held.decrementAndGet();
                    this.capacity.giveBack(1);
                }
            }
            return seen;
        });
        assertThat(most).allMatch((seen) -> seen <= 2).anyMatch((seen) -> seen > 0);
        assertThat(this.capacity.used()).isEqualTo(MOST - 2);
    }

    private void take(int count) {
        for (int i = 0; i < count; i++) {
            this.capacity.take();
        }
    }

    private static boolean tryTake(Capacity capacity) {
        try {
            capacity.take();
            return true;
        }
        catch (IllegalStateException ex) {
            return false;
        }
    }

    private static List<Integer> inThreads(Callable<Integer> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<Integer>> results = threads.invokeAll(Stream.<Callable<Integer>>generate(() -> () -> {
                start.await();
                return work.call();
            }).limit(THREADS).toList());
            return List.of(results.get(0).get(), results.get(1).get(), results.get(2).get(), results.get(3).get());
        }
        finally {
            threads.shutdownNow();
        }
    }

}
