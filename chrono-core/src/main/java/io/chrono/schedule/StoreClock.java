package io.chrono.schedule;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.chrono.clock.Clock;

/**
 * The clock of the store, as this node knows it: never ahead of it, and behind it by no
 * more than the store has taken to answer. Safe for use by several threads.
 */
final class StoreClock {

    /*
     * The store has read its clock somewhere between question and answer. So each answer
     * says between which bounds the distance of the two clocks lies. The lower bound is
     * kept, since with it nothing is early, and the best one so far as long as no newer
     * answer contradicts it, as it does when clocks drift or are set.
     */

    private final Clock clock;

    private final ReentrantLock lock = new ReentrantLock();

    private volatile long distance = Long.MIN_VALUE / 2;

    StoreClock(Clock clock) {
        this.clock = clock;
    }

    /**
     * Take note of an answer of the store.
     * @param at the time of the store
     * @param asked the monotonic time before the question
     */
    void saw(Instant at, long asked) {
        long store = nanosOf(at);
        this.lock.lock();
        try {
            long least = store - this.clock.nanoTime();
            long most = store - asked;
            if (this.distance < least || this.distance > most) {
                this.distance = least;
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Return the time of the store.
     * @return nanoseconds since 1970; long ago while the store has never answered
     */
    long nanos() {
        return this.clock.nanoTime() + this.distance;
    }

    Instant now() {
        return Instant.ofEpochSecond(0, nanos());
    }

    static long nanosOf(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }

}
