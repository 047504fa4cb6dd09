package io.chrono.timeline;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.clock.Tick;

/**
 * All runs of one tick, until the last of them has ended. Safe for use by several
 * threads.
 */
final class TickRun {

    private static final Logger logger = LoggerFactory.getLogger(TickRun.class);

    private final Tick tick;

    private final OutputHandler outputs;

    private final long begunNanos;

    private final AtomicLong open = new AtomicLong(1); // the collecting of runs itself

    private final AtomicBoolean ended = new AtomicBoolean();

    private final AtomicBoolean flushing = new AtomicBoolean();

    private volatile int busyWorkers;

    private long heldSince;

    TickRun(Tick tick, OutputHandler outputs, long begunNanos) {
        this.tick = tick;
        this.outputs = outputs;
        this.begunNanos = begunNanos;
        this.heldSince = begunNanos;
    }

    Tick tick() {
        return this.tick;
    }

    /**
     * Take note of the workers that were still busy with earlier ticks when this one
     * began: they may be so for long, and do not count as workers for this tick.
     * @param workers their number
     */
    void beginsBesides(int workers) {
        this.busyWorkers = workers;
    }

    int busyWorkers() {
        return this.busyWorkers;
    }

    long begunNanos() {
        return this.begunNanos;
    }

    /**
     * Return since when outputs are held back. Called by the watching thread.
     * @return monotonic time in nanoseconds
     */
    long heldSince() {
        return this.heldSince;
    }

    void heldSince(long nanos) {
        this.heldSince = nanos;
    }

    /**
     * Tell the output handler that outputs of this tick may be collected.
     */
    void begin() {
        try {
            this.outputs.tickBegan(this.tick);
        }
        catch (Throwable ex) {
            logger.error("The output handler {} failed and does not collect what comes at {}", this.outputs, this.tick,
                    ex);
        }
    }

    void opened(int runs) {
        this.open.addAndGet(runs);
    }

    void closed(int runs) {
        if (runs > 0 && this.open.addAndGet(-runs) == 0) {
            end();
        }
    }

    boolean isEnded() {
        return this.ended.get();
    }

    /**
     * Claim the right to call {@link #flush()}, of which one call at a time is enough.
     * @return {@code false} if the last call has not ended
     */
    boolean beginFlush() {
        return this.flushing.compareAndSet(false, true);
    }

    /**
     * Tell the output handler to let go of what it has collected so far.
     */
    void flush() {
        try {
            this.outputs.tickLasts(this.tick);
        }
        catch (Throwable ex) {
            logger.error("What was collected so far for the pages at {} is lost", this.tick, ex);
        }
        finally {
            this.flushing.set(false);
        }
    }

    void endFlush() {
        this.flushing.set(false);
    }

    /**
     * Tell the output handler to hold nothing of this tick back any more.
     */
    void end() {
        if (this.ended.compareAndSet(false, true)) {
            try {
                this.outputs.tickEnded(this.tick);
            }
            catch (Throwable ex) {
                logger.error("What was collected for the pages at {} is lost", this.tick, ex);
            }
        }
    }

}
