package io.chrono.timeline;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.clock.Tick;

/**
 * Brings what is due to the workers. Safe for use by several threads.
 */
final class Dispatcher {

    /*
     * Handing a million runs to an executor one by one costs more than the runs. So runs
     * wait in batches, and a few drainers, tasks of the executor, take a batch each and
     * claim one run of it after the other, so that they do not get into each other's way.
     * A drainer that is caught in a slow run delays nobody: who has nothing to take helps
     * with what others have taken, and the clock looks again every few milliseconds while
     * runs wait, gives batches free whose drainer does not get on, and sends more
     * drainers, up to the limit.
     */

    private static final long WATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private static final int DRAINERS = Runtime.getRuntime().availableProcessors();

    private static final Logger logger = LoggerFactory.getLogger(Dispatcher.class);

    private final ExecutorService workers;

    private final int maxWorkers;

    private final Performer performer;

    private final long lingerNanos;

    private final long toleranceNanos;

    private final Queue<Batch> batches = new ConcurrentLinkedQueue<>();

    private final Queue<TickRun> openTicks = new ConcurrentLinkedQueue<>();

    private final AtomicInteger drainers = new AtomicInteger();

    private volatile long watchedNanos;

    private volatile boolean closed;

    Dispatcher(ExecutorService workers, TimelineSettings settings, Performer performer) {
        this.workers = workers;
        this.maxWorkers = settings.maxWorkers();
        this.performer = performer;
        this.lingerNanos = settings.linger().toNanos();
        this.toleranceNanos = settings.tolerance().toNanos();
    }

    void opened(TickRun tickRun) {
        this.watchedNanos = tickRun.begunNanos();
        tickRun.beginsBesides(this.drainers.get());
        this.openTicks.add(tickRun);
    }

    void submit(Batch batch) {
        enqueue(batch);
        if (this.closed) {
            drain(); // only counts what does not run any more
            return;
        }
        grow(Math.min(DRAINERS, batch.size()) + batch.tickRun().busyWorkers() - this.drainers.get());
    }

    private void enqueue(Batch batch) {
        batch.tickRun().opened(batch.size());
        this.batches.add(batch);
    }

    /**
     * Look after the runs that wait. Called by one thread at a time.
     * @param nowNanos the current monotonic time
     * @return how long the next call may be away, in nanoseconds; {@link Long#MAX_VALUE}
     * if nothing waits
     */
    long watch(long nowNanos) {
        this.watchedNanos = nowNanos;
        long wish = watchTicks(nowNanos);
        Batch head = this.batches.peek();
        if (head == null) {
            return wish;
        }
        int stuck = 0;
        for (Batch batch : this.batches) {
            stuck += batch.isStuck() ? 1 : 0;
        }
        boolean slow = nowNanos - head.tickRun().begunNanos() > PATIENCE_NANOS;
        int active = this.drainers.get();
        if (stuck > 0) {
            grow(Math.min(Math.max(stuck, active), backlog()));
        }
        else if (slow || active == 0) {
            grow(Math.min(Math.max(1, active / 4), backlog()));
        }
        return Math.min(wish, WATCH_NANOS);
    }

    /**
     * Nobody will look after what waits for now: let it run besides what runs already,
     * and hold no outputs back any more.
     */
    void release() {
        grow(backlog());
        for (TickRun tickRun = this.openTicks.poll(); tickRun != null; tickRun = this.openTicks.poll()) {
            if (!tickRun.isEnded() && !execute(tickRun::end)) {
                tickRun.end();
            }
        }
    }

    int activeWorkers() {
        return this.drainers.get();
    }

    int backlog() {
        int waiting = 0;
        for (Batch batch : this.batches) {
            waiting += batch.unclaimed();
        }
        return waiting;
    }

    /**
     * Begin no more runs, and wait for those that have begun.
     * @param timeout how long to wait before they are interrupted
     */
    void close(Duration timeout) {
        this.closed = true;
        this.workers.shutdown();
        try {
            long nanos = (timeout.compareTo(FOREVER) < 0) ? timeout.toNanos() : Long.MAX_VALUE;
            if (!this.workers.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
                logger.warn("Events were still running after {} and are interrupted", timeout);
                this.workers.shutdownNow();
            }
        }
        catch (InterruptedException ex) {
            this.workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        drain(); // counts what nobody has claimed
        release();
    }

    private long watchTicks(long nowNanos) {
        this.openTicks.removeIf((tickRun) -> letGo(tickRun, nowNanos));
        long wish = Long.MAX_VALUE;
        for (TickRun tickRun : this.openTicks) {
            long rest = tickRun.heldSince() + this.lingerNanos - nowNanos;
            wish = Math.min(wish, (rest > 0) ? Math.min(rest, WATCH_NANOS) : WATCH_NANOS);
        }
        return wish;
    }

    /*
     * Returns whether nobody needs to look after the tick any more.
     */
    private boolean letGo(TickRun tickRun, long nowNanos) {
        if (tickRun.isEnded()) {
            return true;
        }
        if (tickRun.heldSince() + this.lingerNanos > nowNanos) {
            return false;
        }
        if (isWaiting(tickRun)) {
            flush(tickRun, nowNanos);
            return false;
        }
        return execute(tickRun::end);
    }

    private boolean isWaiting(TickRun tickRun) {
        for (Batch batch : this.batches) {
            if (batch.tickRun() == tickRun && batch.unclaimed() > 0) {
                return true;
            }
        }
        return false;
    }

    private void flush(TickRun tickRun, long nowNanos) {
        if (tickRun.beginFlush()) {
            tickRun.heldSince(nowNanos);
            if (!execute(tickRun::flush)) {
                tickRun.endFlush();
            }
        }
    }

    private void grow(int count) {
        for (int i = 0; i < count; i++) {
            if (this.drainers.incrementAndGet() > this.maxWorkers || !execute(this::drainAndLeave)) {
                this.drainers.decrementAndGet();
                return;
            }
        }
    }

    private boolean execute(Runnable task) {
        try {
            this.workers.execute(task);
            return true;
        }
        catch (Throwable ex) { // no thread to be had is an Error
            if (!this.closed) {
                logger.warn("The workers refuse a task for now; it is tried again", ex);
            }
            return false;
        }
    }

    private void drainAndLeave() {
        try {
            drain();
        }
        catch (Throwable ex) {
            logger.error("A worker died of what is not the fault of an event; another one goes on", ex);
        }
        finally {
            this.drainers.decrementAndGet();
        }
        if (!this.batches.isEmpty() && this.drainers.get() == 0) {
            grow(1); // a batch came after the last look at the queue
        }
    }

    private void drain() {
        for (Batch batch = next(); batch != null; batch = next()) {
            run(batch);
        }
    }

    private @Nullable Batch next() {
        for (Batch batch : this.batches) {
            if (batch.take()) {
                return batch;
            }
        }
        for (Batch batch : this.batches) {
            if (batch.unclaimed() > 0) {
                return batch;
            }
        }
        return null;
    }

    private void run(Batch batch) {
        int ended = 0;
        try {
            for (int index = batch.claim(); index < batch.size(); index = batch.claim()) {
                if (index == batch.size() - 1) {
                    this.batches.remove(batch); // before the last run, which may take
                                                // long
                }
                ended++;
                run(batch.entry(index), batch.tickRun());
            }
        }
        finally {
            // at once, since a tick that waits for one of these runs waits for all
            batch.tickRun().closed(ended);
        }
    }

    private void run(Entry entry, TickRun tickRun) {
        try {
            if (this.closed) {
                entry.counters.skipped(SkipReason.SHUTDOWN, 1);
            }
            else if (this.watchedNanos - tickRun.begunNanos() > this.toleranceNanos) {
                entry.counters.skipped(SkipReason.LATE, 1);
            }
            else {
                this.performer.perform(entry, tickRun.tick());
            }
        }
        finally {
            TickRun queued = entry.endRun();
            if (queued != null) {
                submitAgain(entry, queued);
            }
        }
    }

    private void submitAgain(Entry entry, TickRun queued) {
        Batch again = new Batch(queued, 1);
        again.add(entry);
        if (this.closed) {
            enqueue(again); // this thread is draining, and comes to it without recursion
        }
        else {
            submit(again);
        }
    }

    /**
     * Performs one run.
     */
    @FunctionalInterface
    interface Performer {

        /**
         * Perform a run. Never throws an exception of the event.
         * @param entry the event
         * @param tick the tick at which it was due
         */
        void perform(Entry entry, Tick tick);

    }

}
