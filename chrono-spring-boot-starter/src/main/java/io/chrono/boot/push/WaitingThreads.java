package io.chrono.boot.push;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Threads for what waits for the network. They come when they are needed and leave when
 * they are not. Safe for use by several threads.
 */
final class WaitingThreads extends ThreadPoolExecutor {

    private static final int MOST = 64;

    private final Lock lock = new ReentrantLock();

    private final Condition ended = this.lock.newCondition();

    private int open;

    WaitingThreads() {
        super(MOST, MOST, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        AtomicInteger number = new AtomicInteger();
        setThreadFactory((task) -> {
            Thread thread = new Thread(task, "chrono-push-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        setRejectedExecutionHandler((task, executor) -> count(-1)); // all connections are
        // gone
        allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        count(1);
        super.execute(() -> {
            try {
                task.run();
            }
            finally {
                count(-1);
            }
        });
    }

    private void count(int more) {
        this.lock.lock();
        try {
            this.open += more;
            if (this.open == 0) {
                this.ended.signalAll();
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Wait until nothing is left to do.
     * @param patience for how long at the most
     * @return how many tasks have not ended by then
     */
    int awaitIdle(Duration patience) {
        this.lock.lock();
        try {
            for (long left = patience.toNanos(); this.open > 0 && left > 0;) {
                left = this.ended.awaitNanos(left);
            }
            return this.open;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return this.open;
        }
        finally {
            this.lock.unlock();
        }
    }

}
