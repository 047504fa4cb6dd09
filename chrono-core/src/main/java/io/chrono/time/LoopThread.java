package io.chrono.time;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A loop on a daemon thread of its own. Safe for use by several threads.
 */
final class LoopThread implements TimeSource.Loop {

    /*
     * A plain park wakes up 0.1 to 0.25 ms late on a common Linux machine. For a punctual
     * pause the thread therefore wakes up a little early and spins for the rest: some
     * microseconds late instead, for at most 0.35 ms of CPU time.
     */
    private static final long SPIN_NANOS = 350_000;

    /*
     * The pause before a thread that has died is replaced: what killed it may well kill
     * the next one, and a row of dying threads must not eat the machine.
     */
    private static final long REPLACEMENT_PAUSE_NANOS = 10_000_000;

    private static final Logger logger = LoggerFactory.getLogger(LoopThread.class);

    private final String name;

    private final TimeSource.Look look;

    private final AtomicLong restarts = new AtomicLong();

    private volatile boolean closed;

    private volatile boolean woken;

    private volatile @Nullable Thread thread;

    LoopThread(String name, TimeSource.Look look) {
        this.name = name;
        this.look = look;
    }

    void start() {
        Thread next = new Thread(this::run, this.name);
        next.setDaemon(true);
        this.thread = next; // before it runs, and perhaps dies and is replaced itself
        next.start();
    }

    @Override
    public void wake() {
        this.woken = true;
        LockSupport.unpark(this.thread);
    }

    @Override
    public long restarts() {
        return this.restarts.get();
    }

    @Override
    public boolean isAlive() {
        Thread current = this.thread;
        return !this.closed && current != null && current.isAlive();
    }

    @Override
    public void close() {
        this.closed = true;
        LockSupport.unpark(this.thread);
    }

    private void run() {
        while (!this.closed) {
            try {
                pause(this.look.look());
            }
            catch (Throwable ex) {
                if (replace(ex)) {
                    return;
                }
            }
        }
    }

    private boolean replace(Throwable cause) {
        try {
            this.restarts.incrementAndGet();
            LockSupport.parkNanos(REPLACEMENT_PAUSE_NANOS);
            logger.error("The thread '{}' died; its place is taken by a new one", this.name, cause);
            start();
            return true;
        }
        catch (Throwable ex) {
            this.thread = Thread.currentThread();
            return false; // not even a new thread can be had: go on with this one
        }
    }

    private void pause(TimeSource.Pause pause) {
        long end = System.nanoTime() + pause.nanos();
        long parkUntil = pause.punctual() ? end - SPIN_NANOS : end;
        long remaining = parkUntil - System.nanoTime();
        while (remaining > 0 && !isOver()) {
            LockSupport.parkNanos(this, remaining);
            remaining = parkUntil - System.nanoTime();
        }
        while (pause.punctual() && System.nanoTime() - end < 0 && !isOver()) {
            Thread.onSpinWait();
        }
        this.woken = false;
    }

    private boolean isOver() {
        Thread.interrupted(); // a stray interrupt must not turn every park into a spin
        return this.closed || this.woken;
    }

}
