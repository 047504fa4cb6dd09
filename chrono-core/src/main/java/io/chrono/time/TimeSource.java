package io.chrono.time;

import java.time.Instant;

/**
 * The only access to time: the wall clock, the monotonic clock, and a loop that waits for
 * them. Everything else asks here, so that tests can move time by hand with
 * {@link MovableTime}. Safe for use by several threads.
 *
 * @since 0.1
 */
public interface TimeSource {

    /**
     * Return the time source that reads the machine's clocks.
     * @return the one instance
     */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }

    /**
     * Return the time of day. It may jump, in both directions.
     * @return the wall clock's time, as precise as the machine has it
     */
    Instant now();

    /**
     * Return the time that has passed since an arbitrary moment. It never goes back, but
     * may stand still while the machine is suspended.
     * @return nanoseconds; only differences have a meaning
     */
    long nanoTime();

    /**
     * Begin to look at the time again and again, at first at once.
     * @param name a name for the thread that looks
     * @param look what is done at each look; its result says when the next one is due. It
     * is never called by two threads at a time
     * @return the running loop
     */
    Loop loop(String name, Look look);

    /**
     * What a loop does each time.
     */
    @FunctionalInterface
    interface Look {

        /**
         * Look at the time.
         * @return how long to wait for the next look
         */
        Pause look();

    }

    /**
     * The wait between two looks.
     *
     * @param nanos the longest time to wait, in nanoseconds; 0 or less is at once
     * @param punctual whether the end of the pause matters to the microsecond, which
     * costs a fraction of a millisecond of CPU time
     */
    record Pause(long nanos, boolean punctual) {
    }

    /**
     * A loop that runs until it is closed. If its thread dies, another one takes over.
     */
    interface Loop extends AutoCloseable {

        /**
         * End the current pause early.
         */
        void wake();

        /**
         * Return how often the thread of this loop died and was replaced.
         * @return the number of replacements, from 0
         */
        long restarts();

        /**
         * Return whether a thread is looking.
         * @return {@code false} once closed, and while a dead thread has not been
         * replaced
         */
        boolean isAlive();

        /**
         * End the loop. It does not wait: a look that runs goes on, and one more may
         * begin if it was about to. Closing twice has no effect.
         */
        @Override
        void close();

    }

}
