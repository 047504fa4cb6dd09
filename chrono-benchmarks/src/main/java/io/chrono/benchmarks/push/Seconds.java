package io.chrono.benchmarks.push;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * The seconds of the wall clock on the scale of {@link System#nanoTime()}, which on Linux
 * is the same in all processes. The wall clock must not be moved during a run. Immutable.
 */
final class Seconds {

    private static final long NANOS = 1_000_000_000;

    private final long offset;

    Seconds() {
        Instant now = Instant.now();
        this.offset = System.nanoTime() - now.getEpochSecond() * NANOS - now.getNano();
    }

    /**
     * Return when a second begins.
     * @param epochSecond the second since 1970
     * @return the time by {@link System#nanoTime()}
     */
    long begin(long epochSecond) {
        return epochSecond * NANOS + this.offset;
    }

    /**
     * Return the second after the next one.
     * @return the second since 1970
     */
    long afterNext() {
        return Math.floorDiv(System.nanoTime() - this.offset, NANOS) + 2;
    }

    /**
     * Wait until a second begins.
     * @param epochSecond the second since 1970
     * @throws InterruptedException if this thread is interrupted
     */
    void await(long epochSecond) throws InterruptedException {
        long begin = begin(epochSecond);
        for (long rest = begin - System.nanoTime(); rest > 0; rest = begin - System.nanoTime()) {
            LockSupport.parkNanos(rest);
            if (Thread.interrupted()) {
                throw new InterruptedException("The wait for a second was interrupted");
            }
        }
    }

}
