package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;

/**
 * Brings triggers that have begun to the workers. Safe for use by several threads.
 */
final class Runners implements ClockListener {

    /*
     * A runner is a task of the workers that executes one trigger after the other. A few
     * are enough for many short ones; while some wait, the clock looks again every few
     * milliseconds and sends more: twice as many if nobody gets on.
     */

    private static final long WATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final int FIRST = Runtime.getRuntime().availableProcessors();

    private static final Logger logger = LoggerFactory.getLogger(Runners.class);

    private final Clock clock;

    private final ExecutorService workers;

    private final int most;

    private final Consumer<Held> action;

    private final FairQueue ready;

    private final AtomicInteger active = new AtomicInteger();

    private final AtomicLong taken = new AtomicLong();

    private ObjLongConsumer<Held> ended = (held, nanos) -> {
    };

    private volatile long waitsSince;

    private volatile boolean aborted;

    private long watchedAt;

    private long watchedTaken;

    Runners(Clock clock, ExecutorService workers, NodeSettings settings, Consumer<Held> action) {
        this.clock = clock;
        this.workers = workers;
        this.most = settings.workers();
        this.action = action;
        this.ready = new FairQueue((mean) -> settings.perTenant());
    }

    /**
     * Say who hears that a trigger has ended, and after how many nanoseconds.
     * @param newEnded the listener
     */
    void onEnded(ObjLongConsumer<Held> newEnded) {
        this.ended = newEnded;
    }

    void addAll(List<Held> triggers) {
        boolean idle = !this.ready.isReady();
        if (idle) {
            this.waitsSince = this.clock.nanoTime();
        }
        this.ready.addAll(triggers);
        if (idle) {
            grow(Math.min(FIRST, triggers.size()));
        }
        if (this.ready.isReady()) {
            this.clock.wake();
        }
    }

    List<Held> clear() {
        return this.ready.clear();
    }

    /**
     * Return whether some wait for a worker that may have one.
     * @return {@code false} if none waits, or only those of tenants that have their fill
     */
    boolean isBusy() {
        return this.ready.isReady();
    }

    int active() {
        return this.active.get();
    }

    /**
     * Wait until all has been executed.
     * @param timeout how long to wait before it is interrupted
     */
    void close(Duration timeout) {
        grow(1);
        this.workers.shutdown();
        try {
            if (!this.workers.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                logger.warn("Triggers were still executed after {} and are interrupted", timeout);
                this.aborted = true;
                this.workers.shutdownNow();
                boolean over = this.workers.awaitTermination(1, TimeUnit.SECONDS);
                logger.info("The interrupted triggers have {}", over ? "ended" : "not ended; they go on alone");
            }
        }
        catch (InterruptedException ex) {
            this.aborted = true;
            this.workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public long looked() {
        if (!this.ready.isReady()) {
            return Long.MAX_VALUE;
        }
        long now = this.clock.nanoTime();
        if (now - this.watchedAt >= WATCH_NANOS) {
            long count = this.taken.get();
            if (count == this.watchedTaken) {
                grow(Math.max(1, this.active.get()));
            }
            else if (now - this.waitsSince > PATIENCE_NANOS) {
                grow(Math.max(1, this.active.get() / 4));
            }
            this.watchedAt = now;
            this.watchedTaken = count;
        }
        return WATCH_NANOS;
    }

    private void grow(int count) {
        for (int i = 0; i < count && this.ready.isReady(); i++) {
            if (this.active.incrementAndGet() > this.most || !execute()) {
                this.active.decrementAndGet();
                return;
            }
        }
    }

    private boolean execute() {
        try {
            this.workers.execute(this::runAll);
            return true;
        }
        catch (RejectedExecutionException | OutOfMemoryError ex) {
            logger.debug("The workers refuse a task for now; it is tried again", ex);
            return false;
        }
    }

    private void runAll() {
        try {
            for (Held held = this.ready.take(); held != null && !this.aborted; held = this.ready.take()) {
                run(held);
            }
        }
        finally {
            this.active.decrementAndGet();
        }
        if (!this.aborted) {
            grow(1); // some may have come after the last look
        }
    }

    private void run(Held held) {
        this.taken.incrementAndGet();
        long start = this.clock.nanoTime();
        try {
            this.action.accept(held);
        }
        finally {
            long nanos = this.clock.nanoTime() - start;
            this.ready.release(held, nanos);
            this.ended.accept(held, nanos);
        }
    }

    @Override
    public void started(Instant now) {
        // the look that follows is enough
    }

    @Override
    public void ticked(Tick tick) {
        // the look that follows is enough
    }

    @Override
    public void stepped(long seconds, Instant now) {
        // nothing here depends on the wall clock
    }

    @Override
    public void stopped() {
        // what has begun goes on
    }

}
