package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Order per user under concurrency.
 */
class PushOrderTests {

    private static final int THREADS = 50;

    private static final int USERS = 10;

    private static final int MESSAGES = 2_000;

    private final PushHarness push = PushHarness.withBuffer(100_000_000);

    @Test
    void nothingIsReversedWhenManyThreadsSend() throws Exception {
        List<PushHarness.FakePage> pages = new ArrayList<>();
        List<ReentrantLock> locks = new ArrayList<>();
        List<AtomicInteger> numbers = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            pages.add(this.push.page("user" + user));
            locks.add(new ReentrantLock());
            numbers.add(new AtomicInteger());
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        for (int thread = 0; thread < THREADS; thread++) {
            int offset = thread;
            threads.execute(() -> {
                await(start);
                for (int i = 0; i < MESSAGES; i++) {
                    int user = (offset + i) % USERS;
                    // the lock makes the order of the numbers that of the calls
                    locks.get(user).lock();
                    try {
                        this.push.engine.broadcaster().toUser("user" + user, numbers.get(user).getAndIncrement());
                    }
                    finally {
                        locks.get(user).unlock();
                    }
                }
            });
        }
        start.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        for (PushHarness.FakePage page : pages) {
            assertThat(reversals(page.bodies())).isZero();
            assertThat(page.bodies()).hasSize(THREADS * MESSAGES / USERS);
        }
    }

    @Test
    void everyThreadsOwnOrderHoldsWithoutALock() throws Exception {
        PushHarness.FakePage page = this.push.page("anna");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            int name = thread;
            threads.execute(() -> {
                for (int i = 0; i < 200; i++) {
                    this.push.engine.broadcaster().toUser("anna", List.of(name, i));
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        for (int thread = 0; thread < THREADS; thread++) {
            String prefix = "[" + thread + ",";
            List<String> own = page.bodies()
                .stream()
                .filter((body) -> body.startsWith(prefix))
                .map((body) -> body.substring(prefix.length(), body.length() - 1))
                .toList();
            assertThat(own).hasSize(200);
            assertThat(reversals(own)).isZero();
        }
    }

    private static long reversals(List<String> numbers) {
        long reversals = 0;
        for (int i = 1; i < numbers.size(); i++) {
            reversals += (Integer.parseInt(numbers.get(i)) <= Integer.parseInt(numbers.get(i - 1))) ? 1 : 0;
        }
        return reversals;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
