package io.chrono.schedule;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.chrono.clock.Clock;
import io.chrono.timeline.DueQueue;

/**
 * Interrupts executions that take longer than they may. Safe for use by several threads.
 */
final class TimeLimits implements AutoCloseable {

    private final Clock clock;

    private final DueQueue<Limit> queue;

    TimeLimits(Clock clock) {
        this.clock = clock;
        this.queue = DueQueue.on(clock, clock::nanoTime, Runnable::run, (over) -> over.forEach(Limit::passed));
    }

    /**
     * Begin to limit the current thread.
     * @param length how long, or {@code null} for any time
     * @return the limit, or {@code null} for none
     */
    @Nullable Limit begin(@Nullable Duration length) {
        if (length == null) {
            return null;
        }
        Limit limit = new Limit(Thread.currentThread(), this.clock.nanoTime() + length.toNanos());
        this.queue.add(limit, limit.at);
        return limit;
    }

    @Override
    public void close() {
        this.queue.close();
    }

    final class Limit {

        private final Thread thread;

        private final long at;

        private boolean over;

        private boolean ended;

        Limit(Thread thread, long at) {
            this.thread = thread;
            this.at = at;
        }

        /**
         * The limited work has ended; from now on its thread is not interrupted.
         */
        void end() {
            TimeLimits.this.queue.remove(this, this.at);
            synchronized (this) {
                this.ended = true;
                if (this.over) {
                    Thread.interrupted(); // it was meant for this work only
                }
            }
        }

        synchronized boolean isOver() {
            return this.over;
        }

        private synchronized void passed() {
            if (!this.ended) {
                this.over = true;
                this.thread.interrupt();
            }
        }

    }

}
