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

/**
 * Tests for {@link Capacity}.
 */
@Timeout(60)
class CapacityTests {

    private static final int THREADS = 4;

    private static final int MOST = 1000;

    private final Capacity capacity = new Capacity(MOST, 2);

    private final Capacity.Part part = this.capacity.part();

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        take(this.part, MOST);
        assertThat(this.part.take()).isFalse();
        assertThat(this.capacity.isExhausted()).isTrue();
        this.part.giveBack(2);
        take(this.part, 2);
        assertThat(this.part.take()).isFalse();
    }

    @Test
    void partKeepsLittleOfWhatItDoesNotNeed() {
        take(this.part, MOST);
        this.part.giveBack(MOST);
        take(this.capacity.part(), MOST - 64);
    }

    @Test
    void emptiedPartLeavesAllToOthers() {
        take(this.part, MOST);
        this.part.giveBack(3);
        Capacity.Part other = this.capacity.part();
        assertThat(other.take()).isFalse();
        this.part.empty();
        assertThat(this.capacity.isExhausted()).isFalse();
        take(other, 3);
        assertThat(other.take()).isFalse();
        assertThat(this.part.take()).isFalse();
    }

    @Test
    void errorNamesTheOption() {
        assertThat(this.capacity.full()).hasMessageContaining("it has 1000, and 'maxEvents' is 1000");
    }

    @Test
    void fewPlacesAreTakenOneByOne() {
        Capacity small = new Capacity(3, 8);
        List<Capacity.Part> parts = List.of(small.part(), small.part(), small.part());
        assertThat(parts).allMatch(Capacity.Part::take);
        assertThat(small.part().take()).isFalse();
    }

    @Test
    void partsTogetherTakeExactlyAllPlaces() throws Exception {
        Capacity large = new Capacity(1_000_000, THREADS);
        List<Integer> taken = inThreads(() -> {
            Capacity.Part own = large.part();
            int count = 0;
            while (own.take()) {
                count++;
            }
            return count;
        });
        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_000_000);
    }

    @Test
    void partsThatTakeAndGiveBackNeverHoldMoreThanAllPlaces() throws Exception {
        take(this.part, MOST - 2);
        this.part.empty();
        AtomicInteger held = new AtomicInteger();
        List<Integer> most = inThreads(() -> {
            Capacity.Part own = this.capacity.part();
            int seen = 0;
            for (int i = 0; i < 20_000; i++) {
                if (own.take()) {
                    seen = Math.max(seen, held.incrementAndGet());
                    held.decrementAndGet();
                    own.giveBack(1);
                }
                own.empty();
            }
            return seen;
        });
        assertThat(most).allMatch((seen) -> seen <= 2).anyMatch((seen) -> seen > 0);
        take(this.part, 2);
        assertThat(this.part.take()).isFalse();
    }

    private static void take(Capacity.Part from, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(from.take()).isTrue();
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
